"""The numbers are right, but a hook on the model never runs.
Which method does `nn.Module` want from you, and which one does it bring itself?

数は正しいですが、モデルに付けたフック (hook) が動きません。
`nn.Module` があなたに求めるメソッドと、自分で持っているメソッドは、それぞれどれですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def __call__(self, x):
        return self.out(torch.relu(self.hidden(x)))
