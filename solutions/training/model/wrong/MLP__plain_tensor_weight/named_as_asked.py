class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = torch.rand(n_hidden, n_in)
        self.hidden_bias = torch.rand(n_hidden)
        self.out = torch.rand(n_out, n_hidden)
        self.out_bias = torch.rand(n_out)

    def forward(self, x):
        x = (torch.matmul(x, self.hidden.T) + self.hidden_bias).clamp(min=0)
        return torch.matmul(x, self.out.T) + self.out_bias
