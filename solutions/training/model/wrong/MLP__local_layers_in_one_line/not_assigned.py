class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super(MLP, self).__init__()
        nn.Linear(n_in, n_hidden)
        nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(self.hidden(x).clamp(min=0))
