"""Gradients reach `out`, but neither `hidden` nor x.
At which line does the path from `hidden` to the result break off?

勾配 (gradient) は `out` には届きますが、`hidden` と x には届きません。
`hidden` から結果までの経路は、どの行で切れていますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x)).detach()
        return self.out(h)
