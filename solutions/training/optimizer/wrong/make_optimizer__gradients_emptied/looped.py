import torch.optim as optim


def make_optimizer(model, lr):
    for p in model.parameters():
        p.grad = None
    return optim.Adam(model.parameters(), lr)
