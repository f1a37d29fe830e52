"""Looks like the sizes of each layer the wrong way round.
Which size does `nn.Linear` want first: how many numbers go in, or how many come out?

どちらの層も、サイズの順が逆のようです。
`nn.Linear` に先に渡すサイズは、入る数の個数ですか。それとも出る数の個数ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_hidden, n_in)
        self.out = nn.Linear(n_out, n_hidden)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
