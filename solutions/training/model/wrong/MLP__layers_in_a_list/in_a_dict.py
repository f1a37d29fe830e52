class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.layers = {"hidden": nn.Linear(n_in, n_hidden), "out": nn.Linear(n_hidden, n_out)}

    def forward(self, x):
        x = self.layers["hidden"](x)
        x = nn.functional.relu(x)
        return self.layers["out"](x)
