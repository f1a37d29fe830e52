"""A plain list or dict hides its layers: the model has no parameters.
Where must a layer be assigned so that torch registers it?

普通の list や dict に入れた層は隠れてしまい、モデルにパラメータがありません。
torch に登録されるには、層をどこに代入しますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.layers = [nn.Linear(n_in, n_hidden), nn.Linear(n_hidden, n_out)]

    def forward(self, x):
        h = torch.relu(self.layers[0](x))
        return self.layers[1](h)
