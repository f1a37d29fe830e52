"""Every new model starts with the same weights.
What does a fixed seed do to the numbers that `nn.Linear` draws?

新しいモデルが、どれも同じ重みで始まっています。
シード (seed) を固定すると、`nn.Linear` の引く数はどうなりますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        torch.manual_seed(0)
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
