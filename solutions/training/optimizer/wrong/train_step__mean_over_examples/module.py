def train_step(model, optimizer, x, y):
    loss = nn.MSELoss(reduction="sum")(model(x), y) / x.shape[0]
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return float(loss)
