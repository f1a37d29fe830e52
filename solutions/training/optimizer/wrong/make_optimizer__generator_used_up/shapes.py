import torch.optim as optim


def make_optimizer(model, lr):
    params = model.parameters()
    for p in params:
        print(p.shape)
    return optim.Adam(params)
