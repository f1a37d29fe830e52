from torch.optim import Adam


def make_optimizer(model, lr):
    weights = []
    for name, p in model.named_parameters():
        if "weight" in name:
            weights.append(p)
    return Adam(weights, lr=lr)
