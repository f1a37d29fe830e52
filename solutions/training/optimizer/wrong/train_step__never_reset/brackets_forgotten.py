def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    optimizer.zero_grad
    loss.backward()
    optimizer.step()
    return loss.item()
