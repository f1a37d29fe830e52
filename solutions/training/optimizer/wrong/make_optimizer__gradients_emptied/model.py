from torch.optim import Adam


def make_optimizer(model, lr):
    model.zero_grad()
    params = list(model.parameters())
    return Adam(params, lr=lr)
