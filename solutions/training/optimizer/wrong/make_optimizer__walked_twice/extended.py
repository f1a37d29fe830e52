import torch.optim as optim


def make_optimizer(model, lr):
    params = []
    for _, module in model.named_modules():
        params.extend(p for p in module.parameters() if p.requires_grad)
    return optim.Adam(params, lr=lr)
