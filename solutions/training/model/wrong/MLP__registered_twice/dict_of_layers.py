class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super(MLP, self).__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)
        self.steps = nn.ModuleDict({"first": self.hidden, "last": self.out})

    def forward(self, x):
        h = self.steps["first"](x).clamp(min=0)
        return self.steps["last"](h)
