"""The numbers are right, but hooks on the layers never run.
What do `self.hidden.forward(x)` and `self.hidden(x)` do alike, and what not?

数は正しいですが、層に付けたフック (hook) が動きません。
`self.hidden.forward(x)` と `self.hidden(x)` で、同じことと違うことは何ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden.forward(x))
        return self.out.forward(h)
