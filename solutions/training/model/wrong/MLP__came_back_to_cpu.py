"""The result is on the CPU; the prompt asks for where x is.
Which step moves it there?

結果が CPU にあります。問題文では x と同じ場所です。
どの行で移っていますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return self.out(h).cpu()
