"""Python found no `__init__` of MLP that takes the three sizes.
How many underscores stand on each side of the name?

3 つのサイズを受け取る MLP の `__init__` が見つかりません。
名前の両側に、アンダースコアはいくつありますか。
"""


class MLP(nn.Module):
    def _init_(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
