"""After `model.double()` the input was still made float32.
Who decides on the dtype: `forward`, or whoever calls the model?

`model.double()` の後でも、入力が float32 に変えられています。
dtype を決めるのは、`forward` ですか。それともモデルを呼ぶ側ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = x.float()
        return self.out(torch.relu(self.hidden(x)))
