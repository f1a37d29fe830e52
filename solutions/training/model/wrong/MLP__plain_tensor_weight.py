"""A plain tensor in `self` is no parameter: torch does not list, train or move it.
What makes such tensors for you and registers them?

`self` に入れただけのテンソルはパラメータではありません。torch は一覧に入れず、学習も移動もしません。
それらを作って登録してくれるものは何ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.w1 = torch.randn(n_hidden, n_in)
        self.b1 = torch.zeros(n_hidden)
        self.w2 = torch.randn(n_out, n_hidden)
        self.b2 = torch.zeros(n_out)

    def forward(self, x):
        h = torch.relu(x @ self.w1.T + self.b1)
        return h @ self.w2.T + self.b2
