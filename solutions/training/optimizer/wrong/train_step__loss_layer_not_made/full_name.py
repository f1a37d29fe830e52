def train_step(model, optimizer, x, y):
    optimizer.zero_grad()
    prediction = model(x)
    loss = torch.nn.MSELoss(prediction, y)
    loss.backward()
    optimizer.step()
    return float(loss)
