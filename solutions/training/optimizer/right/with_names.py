def make_optimizer(model, lr):
    return torch.optim.Adam(model.named_parameters(), lr=lr, betas=(0.9, 0.999), eps=1e-08)


def build(lr):
    model = TinyVGG()
    weights = []
    for p in model.parameters():
        weights.append(p)
    return model, torch.optim.Adam(weights, lr=lr)


def train_step(model, optimizer, x, y):
    with torch.no_grad():
        before = torch.mean((model(x) - y) ** 2).item()
    for p in model.parameters():
        p.grad = None
    torch.mean((model(x) - y) ** 2).backward()
    optimizer.step()
    return before
