"""torch looks for a method named `forward` and found none.
Which letters does the name of your method have?

torch は `forward` という名前のメソッドを探しましたが、見つかりません。
書いたメソッドの名前は、1 文字ずつ同じですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def foward(self, x):
        return self.out(torch.relu(self.hidden(x)))
