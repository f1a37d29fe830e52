class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden_layer = nn.Linear(n_in, n_hidden)
        self.relu = nn.ReLU()
        self.out_layer = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = self.hidden_layer(x)
        x = self.relu(x)
        return self.out_layer(x)
