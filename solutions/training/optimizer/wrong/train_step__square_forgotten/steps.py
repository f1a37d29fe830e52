def train_step(model, optimizer, x, y):
    error = model(x) - y
    loss = torch.mean(error)
    model.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
