import torch.optim as optim


def make_optimizer(model, lr):
    weights = [m.weight for m in model.modules() if hasattr(m, "weight")]
    return optim.Adam(weights, lr=lr)
