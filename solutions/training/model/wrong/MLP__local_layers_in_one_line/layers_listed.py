class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        layers = []
        layers.append(nn.Linear(n_in, n_hidden))
        layers.append(nn.Linear(n_hidden, n_out))

    def forward(self, x):
        return self.out(nn.functional.relu(self.hidden(x)))
