class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.add_module("hidden", nn.Linear(n_in, n_hidden))
        self.register_module("out", nn.Linear(n_hidden, n_out))

    def forward(self, x):
        h = self.hidden(x).relu()
        return self.out(h)
