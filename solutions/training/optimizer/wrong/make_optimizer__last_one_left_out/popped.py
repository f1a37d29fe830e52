import torch.optim as optim


def make_optimizer(model, lr):
    params = [*model.parameters()]
    params.pop()
    return optim.Adam(params, lr=lr)
