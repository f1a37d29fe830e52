class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.layers = (nn.Linear(n_in, n_hidden), nn.Linear(n_hidden, n_out))

    def forward(self, x):
        hidden, out = self.layers
        return out(hidden(x).relu())
