from torch.optim import Adam


def make_optimizer(model, lr):
    return Adam([p for module in model.modules() for p in module.parameters()], lr=lr)
