"""Each layer is registered twice: under a name of its own, and in the container that holds it too.
Which names does `state_dict()` list, and which of them does the prompt ask for?

どの層も 2 回登録されています。その名前と、層を入れた入れ物の両方にあります。
`state_dict()` にはどんな名前があり、問題文が求めているのはそのうちのどれですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)
        self.layers = nn.Sequential(self.hidden, nn.ReLU(), self.out)

    def forward(self, x):
        return self.layers(x)
