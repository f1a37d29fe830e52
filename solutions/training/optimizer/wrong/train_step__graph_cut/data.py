def train_step(model, optimizer, x, y):
    loss = nn.functional.mse_loss(model(x).data, y)
    loss.backward()
    optimizer.step()
    return float(loss)
