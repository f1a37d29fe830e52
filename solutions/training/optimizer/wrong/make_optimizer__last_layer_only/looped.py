from torch.optim import Adam


def make_optimizer(model, lr):
    for layer in model.children():
        optimizer = Adam(layer.parameters(), lr=lr)
    return optimizer
