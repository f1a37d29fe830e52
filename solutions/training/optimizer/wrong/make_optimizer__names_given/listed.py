from torch.optim import Adam


def make_optimizer(model, lr):
    names = [name for name, _ in model.named_parameters()]
    return Adam(names, lr=lr)
