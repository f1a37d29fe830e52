def train_step(model, optimizer, x, y):
    loss = nn.functional.mse_loss(model(x), y) ** 0.5
    loss.backward()
    optimizer.step()
    return float(loss)
