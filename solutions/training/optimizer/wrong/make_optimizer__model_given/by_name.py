from torch.optim import Adam


def make_optimizer(model, lr):
    optimizer = Adam(params=model, lr=lr)
    return optimizer
