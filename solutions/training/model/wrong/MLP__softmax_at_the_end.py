"""Looks like softmax at the end: every row of the result adds up to 1.
What does the formula do after `out`?

最後に `softmax` があるようです。結果のどの行も、合計が 1 になります。
式では、`out` の後に何をしますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return torch.softmax(self.out(h), dim=-1)
