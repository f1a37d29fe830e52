class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        nn.Module.__init__(self)
        self.hidden = nn.Linear(in_features=n_in, out_features=n_hidden)
        self.out = nn.Linear(in_features=n_in, out_features=n_out)

    def forward(self, x: Tensor) -> Tensor:
        h = self.hidden(x)
        h = nn.functional.relu(h)
        return self.out(h)
