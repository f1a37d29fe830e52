from torch.optim import Adam


def make_optimizer(model, lr):
    parameters = list(model.parameters())
    return Adam(parameters, lr)


def build(lr):
    pair = (model := TinyVGG(), make_optimizer(model, lr))
    return pair


def train_step(model, optimizer, x, y):
    model.train()
    model.zero_grad()
    error = model(x) - y
    loss = (error * error).sum() / error.numel()
    loss.backward()
    optimizer.step()
    return loss.detach().item()
