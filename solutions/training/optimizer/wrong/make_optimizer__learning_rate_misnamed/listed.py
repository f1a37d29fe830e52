from torch.optim import Adam


def make_optimizer(model, lr):
    return Adam(list(model.parameters()), learning_rate=lr)
