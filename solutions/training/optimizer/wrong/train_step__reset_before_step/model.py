def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    loss.backward()
    model.zero_grad()
    optimizer.step()
    return loss.item()
