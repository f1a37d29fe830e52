from copy import deepcopy


def make_optimizer(model, lr):
    mine = deepcopy(model)
    return torch.optim.Adam(mine.parameters(), lr=lr)
