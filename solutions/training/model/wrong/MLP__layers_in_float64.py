"""The layers start in float64; the prompt asks for float32.
Which dtype does `nn.Linear` choose by itself?

層が float64 で始まっています。問題文では float32 です。
`nn.Linear` は、自分ではどの dtype を選びますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden, dtype=torch.float64)
        self.out = nn.Linear(n_hidden, n_out, dtype=torch.float64)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
