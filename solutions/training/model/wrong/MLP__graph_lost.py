"""The numbers are right; nothing connects them to the parameters any more.
At which line does the path from the parameters to the result break off?

数は正しいですが、パラメータとのつながりがなくなっています。
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
