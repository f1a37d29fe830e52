"""The learning rate is Adam's default.
Where does `lr` go, after it has come in?

学習率が Adam の既定値のままです。
受け取った `lr` は、どこで使われますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model.parameters())
