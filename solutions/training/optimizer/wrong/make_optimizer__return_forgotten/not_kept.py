import torch.optim as optim


def make_optimizer(model, lr):
    optim.Adam(list(model.parameters()), lr)
