class MLP(nn.Module):
    def __init__(self, n_in: int, n_hidden: int, n_out: int):
        super(MLP, self).__init__()
        self.hidden = nn.Linear(n_in, n_hidden, bias=True)
        self.relu = nn.ReLU()
        self.out = nn.Linear(n_hidden, n_out, bias=True)

    def forward(x: Tensor) -> Tensor:
        x = self.relu(self.hidden(x))
        x = self.out(x)
        return x
