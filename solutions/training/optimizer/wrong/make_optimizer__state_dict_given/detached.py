def make_optimizer(model, lr):
    weights = []
    for p in model.parameters():
        weights.append(p.detach())
    return torch.optim.Adam(weights, lr)
