"""torch looks for a method named `forward` and found none.
Is its name spelled so, and does its `def` stand as far in as that of `__init__`?

torch は `forward` という名前のメソッドを探しましたが、見つかりません。
名前のつづりは同じですか。`def` の字下げは `__init__` と同じですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def foward(self, x):
        return self.out(torch.relu(self.hidden(x)))
