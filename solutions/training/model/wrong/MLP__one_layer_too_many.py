"""Looks like one layer too many: there are parameters besides the four.
How many matrices are in the formula of the prompt?

層が 1 つ多いようです。4 つのほかにもパラメータがあります。
問題文の式に、行列はいくつありますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.hidden2 = nn.Linear(n_hidden, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = torch.relu(self.hidden(x))
        x = torch.relu(self.hidden2(x))
        return self.out(x)
