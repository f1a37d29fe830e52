class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)
        self.double()

    def forward(self, x: Tensor) -> Tensor:
        h = self.hidden(x)
        h = nn.functional.relu(h)
        return self.out(h)
