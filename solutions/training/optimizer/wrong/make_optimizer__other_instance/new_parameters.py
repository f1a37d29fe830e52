from torch.optim import Adam


def make_optimizer(model, lr):
    weights = [nn.Parameter(p.detach().clone()) for p in model.parameters()]
    return Adam(weights, lr=lr)
