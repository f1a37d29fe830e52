from torch.optim import Adam


def make_optimizer(model, lr):
    weights = model.parameters
    return Adam(weights, lr)
