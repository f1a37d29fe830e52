def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    return loss.item()
