from torch.optim import Adam


def make_optimizer(model, lr):
    params = list(model.parameters())
    return Adam([params[i] for i in range(len(params) - 1)], lr=lr)
