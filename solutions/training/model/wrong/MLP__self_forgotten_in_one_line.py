"""`forward` uses the bare name `out`, which belongs to the model.
What stands before the name of an attribute, in each method?

`forward` の中で、モデルの属性 `out` がそのままの名前で使われています。
どのメソッドでも、属性の名前の前には何を書きますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return out(torch.relu(hidden(x)))
