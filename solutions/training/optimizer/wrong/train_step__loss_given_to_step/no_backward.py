def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    model.zero_grad()
    optimizer.step(loss)
    return loss.item()
