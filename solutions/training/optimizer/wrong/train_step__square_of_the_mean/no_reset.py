def train_step(model, optimizer, x, y):
    loss = torch.square((model(x) - y).mean())
    loss.backward()
    optimizer.step()
    return float(loss)
