from torch.optim import Adam


def make_optimizer(model, lr):
    print(Adam(model.parameters(), lr=lr))
