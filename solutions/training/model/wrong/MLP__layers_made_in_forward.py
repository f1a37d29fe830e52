"""New random layers are made in every call, so nothing can be learned.
Which of the two methods runs once, and which one in each call?

呼び出すたびに新しいランダムな層ができます。これでは何も学習できません。
2 つのメソッドのうち、1 回だけ動くのはどちらで、呼ぶたびに動くのはどちらですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.n_in = n_in
        self.n_hidden = n_hidden
        self.n_out = n_out

    def forward(self, x):
        hidden = nn.Linear(self.n_in, self.n_hidden)
        out = nn.Linear(self.n_hidden, self.n_out)
        return out(torch.relu(hidden(x)))
