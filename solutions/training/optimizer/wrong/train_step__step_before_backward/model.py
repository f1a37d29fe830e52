def train_step(model, optimizer, x, y):
    model.zero_grad()
    optimizer.step()
    prediction = model(x)
    loss = nn.MSELoss()(prediction, y)
    loss.backward()
    return loss.item()
