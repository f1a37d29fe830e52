from torch.optim import Adam


def make_optimizer(model, lr):
    return Adam([{"params": layer.parameters()} for layer in model.children()], lr=lr)
