class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = (x @ self.hidden.weight.T + self.hidden.bias).clamp(min=0)
        return h @ self.out.weight.T + self.out.bias
