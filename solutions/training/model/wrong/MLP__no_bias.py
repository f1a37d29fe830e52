"""A layer has no bias; the prompt asks for two of them.
How many parameters does `named_parameters()` list, and what does each layer add at its end?

バイアスのない層があります。問題文では 2 つ必要です。
`named_parameters()` の一覧にパラメータはいくつあり、層は最後に何を足しますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden, bias=False)
        self.out = nn.Linear(n_hidden, n_out, bias=False)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
