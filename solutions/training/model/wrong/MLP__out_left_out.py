"""Looks like what is between the two layers; `out` was not called.
Which layer gives the result?

2 つの層の間の値のようです。`out` が呼ばれていません。
結果を出すのは、どの層ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return torch.relu(self.hidden(x))
