from torch.optim import Adam


def make_optimizer(model, lr):
    params = list(model.parameters())
    for p in params:
        p.requires_grad = True
    return Adam(params, lr=lr)
