class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super(MLP, self).__init__()
        self.sizes = [n_in, n_hidden, n_out]

    def forward(self, x):
        n_in, n_hidden, n_out = self.sizes
        self.hidden = nn.Linear(n_in, n_hidden)
        x = nn.functional.relu(self.hidden(x))
        self.out = nn.Linear(n_hidden, n_out)
        return self.out(x)
