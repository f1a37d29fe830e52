"""The optimiser holds trainable tensors of another model; yours would never move.
How many models are there while this function runs?

最適化関数が持っているのは、別のモデルの学習できるテンソルです。これでは手元のモデルが動きません。
この関数が動いている間、モデルはいくつありますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(type(model)().parameters(), lr=lr)
