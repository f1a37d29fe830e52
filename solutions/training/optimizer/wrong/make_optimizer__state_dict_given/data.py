import torch.optim as optim


def make_optimizer(model, lr):
    weights = [p.data for p in model.parameters()]
    return optim.Adam(weights, lr=lr)
