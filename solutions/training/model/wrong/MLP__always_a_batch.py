"""A single example came back as a batch of one, with one axis too many.
What does `nn.Linear` do by itself with an input of shape (n_in,)?

1 つだけの例の結果が、例が 1 つのバッチになっています。軸が 1 本多くなりました。
`nn.Linear` は、shape が (n_in,) の入力をそのまま渡すとどうしますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        if x.dim() == 1:
            x = x.unsqueeze(0)
        return self.out(torch.relu(self.hidden(x)))
