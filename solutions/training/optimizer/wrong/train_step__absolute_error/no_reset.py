def train_step(model, optimizer, x, y):
    loss = torch.mean(torch.abs(y - model(x)))
    loss.backward()
    optimizer.step()
    return float(loss)
