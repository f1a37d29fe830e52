"""Looks like tanh between the layers; the formula has relu.
What should become of -2 and of 3 between the two layers?

層の間が tanh のようです。式にあるのは relu です。
2 つの層の間で、−2 と 3 はそれぞれ何になるはずですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))
