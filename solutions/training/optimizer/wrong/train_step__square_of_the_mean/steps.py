def train_step(model, optimizer, x, y):
    error = torch.mean(model(x) - y)
    loss = error * error
    model.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
