from torch.optim import SGD


def make_optimizer(model, lr):
    return SGD(list(model.parameters()), lr)
