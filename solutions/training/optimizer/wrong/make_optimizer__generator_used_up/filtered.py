from torch.optim import Adam


def make_optimizer(model, lr):
    trainable = filter(lambda p: p.requires_grad, model.parameters())
    print(len(list(trainable)))
    return Adam(trainable, lr=lr)
