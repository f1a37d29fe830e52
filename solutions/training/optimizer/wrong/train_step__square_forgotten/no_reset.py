def train_step(model, optimizer, x, y):
    loss = torch.sub(model(x), y).mean()
    loss.backward()
    optimizer.step()
    return float(loss)
