from torch.optim import Adam


def make_optimizer(model, lr):
    state = model.state_dict()
    tensors = [state[name] for name in state]
    return Adam(tensors, lr=lr)
