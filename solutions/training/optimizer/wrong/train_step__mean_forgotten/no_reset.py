def train_step(model, optimizer, x, y):
    error = model(x) - y
    loss = error * error
    loss.backward()
    optimizer.step()
    return float(loss.sum())
