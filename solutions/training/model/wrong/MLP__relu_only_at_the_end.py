"""Looks like relu after `out` and none after `hidden`.
Between which two steps does the formula have relu?

relu が `out` の後にあり、`hidden` の後にはないようです。
式の relu は、どの計算とどの計算の間にありますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return torch.relu(self.out(self.hidden(x)))
