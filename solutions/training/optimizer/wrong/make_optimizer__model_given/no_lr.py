import torch.optim as optim


def make_optimizer(model, lr):
    opt = optim.Adam(model)
    return opt
