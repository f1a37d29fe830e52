"""At least one size is a fixed number, whatever the arguments say.
Which layers does MLP(5, 3, 4) have, and which MLP(2, 8, 1)?

引数が何であっても変わらない、固定のサイズがあります。
MLP(5, 3, 4) と MLP(2, 8, 1) では、層のサイズはそれぞれどうなりますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(2, 8)
        self.out = nn.Linear(8, 1)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
