class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(out_features=n_in, in_features=n_hidden)
        self.out = nn.Linear(out_features=n_hidden, in_features=n_out)

    def forward(self, x: Tensor) -> Tensor:
        h = self.hidden(x)
        h = nn.functional.relu(h)
        return self.out(h)
