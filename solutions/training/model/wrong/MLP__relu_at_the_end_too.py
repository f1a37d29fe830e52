"""Looks like relu on the result too: no answer is negative.
Which numbers should stay as they come out of `out`?

結果にも relu がかかっているようです。負の答えが出ません。
`out` から出た数のうち、そのまま残るはずのものはどれですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = torch.relu(self.hidden(x))
        return torch.relu(self.out(x))
