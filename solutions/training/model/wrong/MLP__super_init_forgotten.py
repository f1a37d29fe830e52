"""The Module was not set up when the first layer was assigned.
Which line does `__init__` of `Line` in the example begin with?

1 つめの層を代入したとき、Module の準備ができていません。
例の `Line` の `__init__` は、どの行で始まりますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
