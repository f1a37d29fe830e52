def train_step(model, optimizer, x, y):
    with torch.no_grad():
        prediction = model(x)
    loss = nn.MSELoss()(prediction, y)
    model.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
