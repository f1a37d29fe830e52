"""The axes of x were joined; one that is missing cannot be joined.
What is the shape of x for a single example, and does x need another shape?

x の軸がまとめられています。ない軸はまとめられません。
1 つだけの例では x の shape は何ですか。x の shape を変える必要はありますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = x.view(x.size(0), -1)
        return self.out(torch.relu(self.hidden(x)))
