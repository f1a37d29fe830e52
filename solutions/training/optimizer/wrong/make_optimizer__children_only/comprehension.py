import torch.optim as optim


def make_optimizer(model, lr):
    params = [p for _, child in model.named_children() for p in child.parameters() if p.requires_grad]
    return optim.Adam(params, lr=lr)
