"""`__init__` asks the model for `n_in`, which nobody has stored there.
Where do the three sizes come from in `__init__`: from `self`, or as arguments?

`__init__` がモデルの `n_in` を使っていますが、まだ誰も入れていません。
`__init__` の中で、3 つのサイズはどこにありますか。`self` の中ですか。それとも引数ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(self.n_in, self.n_hidden)
        self.out = nn.Linear(self.n_hidden, self.n_out)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
