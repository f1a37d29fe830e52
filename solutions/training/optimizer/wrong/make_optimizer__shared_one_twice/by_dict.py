import torch.optim as optim


def make_optimizer(model, lr):
    params = []
    for module in model.modules():
        for p in module._parameters.values():
            if p is not None and p.requires_grad:
                params.append(p)
    return optim.Adam(params, lr=lr)
