from torch.optim import AdamW


def make_optimizer(model, lr):
    return AdamW(list(model.parameters()), lr)
