"""x was given to `nn.ReLU` itself, which makes a layer out of it and computes nothing.
Which is a function for a tensor, and which must be made first: `torch.relu`, `nn.ReLU`?

x が `nn.ReLU` に渡されています。これは層を作るだけで、計算はしません。
`torch.relu` と `nn.ReLU` のうち、テンソルを渡す関数はどちらで、先に作るものはどちらですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = nn.ReLU(self.hidden(x))
        return self.out(x)
