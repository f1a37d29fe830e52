class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super(MLP, self).__init__()
        self.out = nn.Linear(n_in, n_hidden)
        self.hidden = nn.Linear(n_hidden, n_out)
        self.relu = nn.ReLU()

    def forward(self, x):
        x = self.out(x)
        x = self.relu(x)
        x = self.hidden(x)
        return x
