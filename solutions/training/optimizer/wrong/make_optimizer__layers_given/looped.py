import torch.optim as optim


def make_optimizer(model, lr):
    layers = []
    for layer in model.children():
        layers.append(layer)
    return optim.Adam(layers)
