class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)
        self.softmax = nn.Softmax(dim=-1)

    def forward(self, x):
        x = self.hidden(x).relu()
        x = self.out(x)
        return self.softmax(x)
