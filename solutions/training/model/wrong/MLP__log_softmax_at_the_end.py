"""Looks like `log_softmax` at the end: no answer is above 0.
What does the formula do after `out`?

最後に `log_softmax` があるようです。0 より大きい答えが出ません。
式では、`out` の後に何をしますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return torch.log_softmax(self.out(h), dim=-1)
