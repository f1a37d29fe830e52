"""`forward` computes and gives nothing back.
What does a Python function return when it has no `return`?

`forward` は計算していますが、何も返していません。
`return` のない関数は、何を返しますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = torch.relu(self.hidden(x))
        x = self.out(x)
