import torch.optim as optim


def make_optimizer(model, lr):
    trainable = [p for p in model.parameters() if p.requires_grad]
    opt = optim.SGD(trainable, lr=lr)
    return opt
