def train_step(model, optimizer, x, y):
    adam = make_optimizer(model, 1e-3)
    loss = nn.functional.mse_loss(model(x), y)
    model.zero_grad()
    loss.backward()
    adam.step()
    return float(loss)
