def train_step(model, optimizer, x, y):
    error = model(x) - y
    loss = (error * error).mean()
    before = float(loss)
    loss.backward()
    optimizer.step()
    return before
