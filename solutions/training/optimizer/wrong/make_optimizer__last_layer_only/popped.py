import torch.optim as optim


def make_optimizer(model, lr):
    layers = [*model.children()]
    return optim.Adam(list(layers.pop().parameters()), lr=lr)
