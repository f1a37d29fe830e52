from torch.optim import Adam


def make_optimizer(model, lr):
    params = []
    params.append(model.parameters())
    return Adam(params, lr=lr)
