import torch.optim as optim


def make_optimizer(model, lr):
    params = list(model.parameters())
    return optim.adam(params)
