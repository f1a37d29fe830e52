import torch.optim as optim


def make_optimizer(model, lr):
    for p in model.parameters():
        return optim.Adam([p], lr=lr)
