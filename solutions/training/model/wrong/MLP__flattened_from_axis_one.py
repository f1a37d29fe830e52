"""Axes from the second one on were joined; a single example has no second axis.
What is the shape of x for a single example, and does x need another shape?

2 本目から後の軸がまとめられています。1 つだけの例には 2 本目の軸がありません。
1 つだけの例では x の shape は何ですか。x の shape を変える必要はありますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = torch.flatten(x, start_dim=1)
        return self.out(torch.relu(self.hidden(x)))
