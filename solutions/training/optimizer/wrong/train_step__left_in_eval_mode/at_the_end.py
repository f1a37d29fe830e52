def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    model.zero_grad()
    loss.backward()
    optimizer.step()
    model.eval()
    return loss.item()
