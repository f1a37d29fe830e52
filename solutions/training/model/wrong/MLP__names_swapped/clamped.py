class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.out = nn.Linear(n_in, n_hidden)
        self.hidden = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = self.out(x).clamp(min=0)
        return self.hidden(h)
