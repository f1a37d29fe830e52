class MLP(nn.Module):
    def __init__(self, n_in: int, n_hidden: int, n_out: int):
        super(MLP, self).__init__()
        self.hidden = nn.Linear(n_in, n_hidden, bias=True)
        self.out = nn.Linear(n_hidden, n_out, bias=True)

    def forward(self, x):
        h = nn.functional.relu(self.hidden(x))
        self.result = self.out(h)
