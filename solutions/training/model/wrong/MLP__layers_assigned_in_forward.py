"""The layers are assigned to `self`, but only when the model is called: until then it has none.
When does an optimiser ask a model for its parameters?

層は `self` に代入されていますが、呼び出されたときです。それまでモデルには層がありません。
最適化関数がモデルにパラメータを求めるのは、いつですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.n_in, self.n_hidden, self.n_out = n_in, n_hidden, n_out

    def forward(self, x):
        self.hidden = nn.Linear(self.n_in, self.n_hidden)
        self.out = nn.Linear(self.n_hidden, self.n_out)
        return self.out(torch.relu(self.hidden(x)))
