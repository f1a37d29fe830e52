from torch.optim import Adam


def make_optimizer(model, lr):
    params = list(model.parameters())
    opt = Adam(params)
    return opt
