"""x was moved to the CPU, away from the parameters.
Who decides on the device: `forward`, or whoever calls the model?

x が CPU に移され、パラメータから離れています。
device を決めるのは、`forward` ですか。それともモデルを呼ぶ側ですか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        x = x.cpu()
        return self.out(torch.relu(self.hidden(x)))
