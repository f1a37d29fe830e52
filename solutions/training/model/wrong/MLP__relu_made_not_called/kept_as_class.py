class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.relu = nn.ReLU
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = self.relu(self.hidden(x))
        x = self.out(x)
        return x
