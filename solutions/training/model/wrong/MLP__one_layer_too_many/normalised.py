class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)
        self.norm = nn.LayerNorm(n_hidden)

    def forward(self, x):
        h = self.norm(self.hidden(x))
        return self.out(nn.functional.relu(h))
