class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.layers = []
        for one, two in [(n_in, n_hidden), (n_hidden, n_out)]:
            self.layers.append(nn.Linear(one, two))

    def forward(self, x):
        x = self.layers[0](x).clamp(min=0)
        x = self.layers[1](x)
        return x
