class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.w = torch.randn(n_hidden, n_out)
        self.b = torch.zeros(n_out)

    def forward(self, x):
        h = self.hidden(x).relu()
        return h @ self.w + self.b
