def train_step(model, optimizer, x, y):
    criterion = nn.MSELoss
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()
    return loss
