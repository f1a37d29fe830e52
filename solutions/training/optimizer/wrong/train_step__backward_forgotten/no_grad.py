def train_step(model, optimizer, x, y):
    optimizer.zero_grad()
    with torch.no_grad():
        loss = nn.functional.mse_loss(model(x), y)
    optimizer.step()
    return float(loss)
