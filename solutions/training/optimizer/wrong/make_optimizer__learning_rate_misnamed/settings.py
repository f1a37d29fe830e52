import torch.optim as optim


def make_optimizer(model, lr):
    settings = {"learning_rate": lr}
    return optim.Adam(model.parameters(), **settings)
