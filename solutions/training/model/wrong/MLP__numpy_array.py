"""A NumPy array came back, not a tensor.
Which step leaves torch, and who may still need a tensor?

テンソルではなく、NumPy の配列が返っています。
torch から出るのはどの行で、後でテンソルが必要なのは誰ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        return self.out(h).detach().cpu().numpy()
