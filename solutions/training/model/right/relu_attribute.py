class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        nn.Module.__init__(self)
        self.hidden = nn.Linear(n_in, n_hidden, bias=True)
        self.activation = nn.ReLU()
        self.out = nn.Linear(in_features=n_hidden, out_features=n_out)

    def forward(self, x):
        h = self.hidden(x)
        a = self.activation(h)
        return self.out(a)
