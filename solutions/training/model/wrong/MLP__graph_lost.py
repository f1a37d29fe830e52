"""Nothing connects the result to the parameters any more.
At which line does the path from the parameters to the result break off?

結果とパラメータのつながりがなくなっています。
パラメータから結果までの経路は、どの行で切れていますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return self.out(h).detach()
