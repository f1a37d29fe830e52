from torch.optim import Adam


def make_optimizer(model, lr):
    params = list(model.parameters())
    return Adam(params[:1], lr=lr)
