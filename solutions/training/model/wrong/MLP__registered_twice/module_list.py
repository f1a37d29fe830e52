class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)
        self.all = nn.ModuleList([self.hidden, self.out])

    def forward(self, x):
        first, last = self.all
        return last(torch.relu(first(x)))
