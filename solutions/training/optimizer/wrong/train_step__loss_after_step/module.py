criterion = nn.MSELoss()


def train_step(model, optimizer, x, y):
    optimizer.zero_grad()
    criterion(model(x), y).backward()
    optimizer.step()
    return criterion(model(x), y).item()
