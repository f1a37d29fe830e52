def train_step(model, optimizer, x, y):
    prediction = model(x).squeeze(-1)
    loss = nn.MSELoss()(prediction, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return float(loss)
