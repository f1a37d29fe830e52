"""Looks like relu on x, before `hidden`.
Which numbers does the formula give to relu?

`hidden` の前に、x に relu がかかっているようです。
式の中で、relu に渡される数はどれですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(self.hidden(torch.relu(x)))
