"""The model was switched to training mode, or to eval mode.
Does it matter for an optimiser in which mode the model is?

モデルのモードが変わっています。
最適化関数を作るのに、モデルのモードは関係がありますか。
"""


def make_optimizer(model, lr):
    model.train()
    return torch.optim.Adam(model.parameters(), lr=lr)
