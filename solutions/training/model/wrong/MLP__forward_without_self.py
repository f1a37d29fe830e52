"""`forward` has no parameter for the model itself.
Which parameter comes first in every method of a class?

`forward` に、モデル自身を受け取る引数がありません。
クラスのメソッドでは、どれも最初の引数は何ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(x):
        return self.out(torch.relu(self.hidden(x)))
