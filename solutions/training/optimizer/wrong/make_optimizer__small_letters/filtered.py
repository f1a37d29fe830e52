def make_optimizer(model, lr):
    trainable = filter(lambda p: p.requires_grad, model.parameters())
    optimizer = torch.optim.adam(trainable, lr)
    return optimizer
