class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(n_in, n_hidden), nn.Linear(n_hidden, n_out)])

    def forward(self, x):
        x = nn.functional.relu(self.layers[0](x))
        return self.layers[1](x)
