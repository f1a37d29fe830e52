"""Looks like sigmoid at the end: every answer is between 0 and 1.
What does the formula do after `out`?

最後に sigmoid があるようです。どの答えも 0 と 1 の間になります。
式では、`out` の後に何をしますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return torch.sigmoid(self.out(h))
