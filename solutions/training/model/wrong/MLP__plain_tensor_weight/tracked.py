class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.W1 = torch.randn(n_in, n_hidden, requires_grad=True)
        self.b1 = torch.randn(n_hidden, requires_grad=True)
        self.W2 = torch.randn(n_hidden, n_out, requires_grad=True)
        self.b2 = torch.randn(n_out, requires_grad=True)

    def forward(self, x):
        h = x @ self.W1 + self.b1
        h = nn.functional.relu(h)
        return h @ self.W2 + self.b2
