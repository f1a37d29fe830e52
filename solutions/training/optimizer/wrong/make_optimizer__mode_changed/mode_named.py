from torch.optim import Adam


def make_optimizer(model, lr):
    model.train(True)
    params = list(model.parameters())
    return Adam(params, lr=lr)
