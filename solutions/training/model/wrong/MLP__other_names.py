"""The parameters are registered, but under other names than the prompt asks for.
Which two attributes does the prompt name, and which names does `named_parameters()` list?

パラメータは登録されていますが、名前が問題文と違います。
問題文にある 2 つの属性の名前は何で、`named_parameters()` の一覧にある名前は何ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.fc1 = nn.Linear(n_in, n_hidden)
        self.fc2 = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
