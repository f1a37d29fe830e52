"""The learning rate is Adam's default.
Where does `lr` go, after it has come in?

学習率が Adam の既定値のままです。
受け取った `lr` は、どこで使われますか。
"""


def build(lr):
    model = TinyVGG()
    return model, torch.optim.Adam(model.parameters())
