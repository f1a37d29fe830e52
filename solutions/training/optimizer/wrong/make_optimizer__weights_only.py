"""Biases are not held.
What does a model have besides the weights of its layers?

バイアスが入っていません。
層の重みのほかに、モデルには何がありますか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam([one for name, one in model.named_parameters() if name.endswith("weight")], lr=lr)
