def train_step(model, optimizer, x, y):
    loss = torch.mean((model(x) - y.squeeze(-1)) ** 2)
    model.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
