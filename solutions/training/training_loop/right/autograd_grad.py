def train(model, x, y, *, epochs, batch_size, lr, device):
    model = model.to(device)
    x = torch.as_tensor(x.copy()).to(torch.float32)
    y = torch.as_tensor(y.copy()).to(torch.float32)
    parameters = list(model.parameters())
    history = []
    model.train()
    for _ in range(epochs):
        for xb, yb in zip(torch.split(x, batch_size), torch.split(y, batch_size)):
            error = model(xb.to(device)).flatten() - yb.to(device)
            loss = error.square().mean()
            grads = torch.autograd.grad(loss, parameters)
            with torch.no_grad():
                for p, g in zip(parameters, grads):
                    p.sub_(lr * g)
            history.append(loss.item())
    model.eval()
    predictions = model(x.to(device)).detach()
    return history, predictions.squeeze(1).cpu().numpy()
