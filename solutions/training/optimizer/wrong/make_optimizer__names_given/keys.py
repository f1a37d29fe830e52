import torch.optim as optim


def make_optimizer(model, lr):
    return optim.Adam(model.state_dict().keys())
