"""Only one of the two layers is registered; the weights of the other are plain tensors.
Which names does `named_parameters()` list, and which are missing?

登録されているのは 2 つの層のうち 1 つだけです。もう 1 つの重みは普通のテンソルです。
`named_parameters()` の一覧にある名前と、ない名前はどれですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.w = torch.randn(n_in, n_hidden)
        self.b = torch.zeros(n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(x @ self.w + self.b)
        return self.out(h)
