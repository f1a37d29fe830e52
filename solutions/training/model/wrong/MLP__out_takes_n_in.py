"""The layer `out` does not take as many numbers as `hidden` gives.
How many numbers come out of `hidden` for one example?

`out` が受け取る数の個数が、`hidden` の出す個数と違います。
1 つの例で、`hidden` からはいくつの数が出ますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_in, n_out)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
