from torch.optim import Adam


def make_optimizer(model, lr):
    layers = list(model.children())
    return Adam(layers, lr=lr)
