def make_optimizer(model, lr):
    optimizer = None
    for p in model.parameters():
        if optimizer is None:
            optimizer = torch.optim.Adam([p], lr=lr)
        else:
            optimizer.add_param_group({"params": [p]})
    return optimizer


def build(lr):
    model = TinyVGG()
    optimizer = make_optimizer(model, lr)
    return model, optimizer


def train_step(model, optimizer, x, y):
    def closure():
        optimizer.zero_grad()
        loss = torch.square(model(x) - y).mean()
        loss.backward()
        return loss

    return optimizer.step(closure).item()
