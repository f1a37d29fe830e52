from torch.optim import Adam


def make_optimizer(model, lr):
    named = model.named_parameters(remove_duplicate=False)
    return Adam([p for _, p in named], lr=lr)
