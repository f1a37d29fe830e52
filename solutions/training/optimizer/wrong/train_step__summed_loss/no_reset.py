def train_step(model, optimizer, x, y):
    errors = model(x) - y
    loss = torch.sum(errors * errors)
    loss.backward()
    optimizer.step()
    return float(loss)
