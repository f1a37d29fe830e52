"""Looks like no relu: two linear layers in a row are one linear layer.
What happens to the negative numbers between `hidden` and `out`?

relu がないようです。線形層を 2 つ並べただけでは、1 つの線形層と同じです。
`hidden` と `out` の間で、負の数はどうなりますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(self.hidden(x))
