"""The class is not built on top of `nn.Module`, so it has none of its methods.
What stands in brackets behind `class Line`?

クラスが `nn.Module` を土台にしていないので、そのメソッドがありません。
`class Line` の後のかっこの中には、何がありますか。
"""


class MLP:
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
