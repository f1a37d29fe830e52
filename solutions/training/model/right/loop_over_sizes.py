class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        sizes = [n_in, n_hidden, n_out]
        for name, one, two in zip(["hidden", "out"], sizes[:-1], sizes[1:]):
            setattr(self, name, nn.Linear(one, two))

    def forward(self, x: Tensor) -> Tensor:
        h = self.hidden(x)
        h = h.relu_()
        return self.out(h)
