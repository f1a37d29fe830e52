"""Parameters that are directly on the model are not held.
Which parameters does a walk over the layers miss?

モデルに直接付いているパラメータが入っていません。
層をたどるだけでは、どのパラメータが漏れますか。
"""


def make_optimizer(model, lr):
    parameters = []
    for layer in model.children():
        parameters += list(layer.parameters())
    return torch.optim.Adam(parameters, lr=lr)
