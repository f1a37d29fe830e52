"""The place of the largest answer came back, not the answers.
What shape should the result have for N examples?

答えではなく、最大の答えの位置が返っています。
N 個の例では、戻り値の shape はどうなるはずですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return self.out(h).argmax(dim=-1)
