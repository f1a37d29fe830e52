def make_optimizer(model, lr):
    return torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters()), lr=lr)


def build(lr):
    model = TinyVGG()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    return model, optimizer


def train_step(model, optimizer, x, y):
    optimizer.zero_grad()
    loss = nn.MSELoss()(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()
