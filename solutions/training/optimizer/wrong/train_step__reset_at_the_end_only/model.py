def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    loss.backward()
    optimizer.step()
    model.zero_grad()
    return loss.item()
