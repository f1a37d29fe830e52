class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = nn.functional.linear(x, self.hidden.weight, self.hidden.bias)
        h = nn.functional.relu(h)
        return nn.functional.linear(h, self.out.weight, self.out.bias)
