"""Looks like `hidden` and `out` have changed places.
Which of the two layers takes x, and which gives the result?

`hidden` と `out` が入れ替わっているようです。
x を受け取る層はどちらで、結果を出す層はどちらですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.out = nn.Linear(n_in, n_hidden)
        self.hidden = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.hidden(torch.relu(self.out(x)))
