def make_optimizer(model, lr):
    trainable = [p for p in model.parameters() if p.requires_grad]
    return torch.optim.Adam(params=trainable, lr=lr)


def build(lr: float):
    model = TinyVGG()
    return model, torch.optim.Adam(model.parameters(), lr=lr)


def train_step(model, optimizer, x, y):
    loss = nn.functional.mse_loss(model(x), y)
    held = [p for group in optimizer.param_groups for p in group["params"] if p.requires_grad]
    for p, grad in zip(held, torch.autograd.grad(loss, held)):
        p.grad = grad
    optimizer.step()
    return loss.tolist()
