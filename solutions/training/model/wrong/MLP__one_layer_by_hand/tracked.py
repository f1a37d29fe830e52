class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.W = torch.randn(n_hidden, n_in, requires_grad=True)
        self.bias = torch.zeros(n_hidden, requires_grad=True)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.out(nn.functional.relu(x @ self.W.T + self.bias))
