class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.a, self.b, self.c = n_in, n_hidden, n_out

    def forward(self, x):
        net = nn.Sequential(nn.Linear(self.a, self.b), nn.ReLU(), nn.Linear(self.b, self.c))
        return net(x)
