import torch.optim as optim


def make_optimizer(model, lr):
    for layer in model.modules():
        layer.requires_grad_()
    return optim.Adam(model.parameters(), lr)
