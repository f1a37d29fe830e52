def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    x = torch.tensor(x.copy(), dtype=torch.float32, device=device)
    y = torch.tensor(y.copy(), dtype=torch.float32, device=device)
    n = len(x)
    history = []
    for _ in range(epochs):
        model.train()
        i = 0
        while i < n:
            xb = x[i : i + batch_size]
            yb = y[i : i + batch_size]
            loss = ((model(xb).reshape(-1) - yb) ** 2).mean()
            history.append(loss.item())
            model.zero_grad()
            loss.backward()
            with torch.no_grad():
                for p in model.parameters():
                    p -= lr * p.grad
            i += batch_size
    model.eval()
    with torch.no_grad():
        pred = model(x).reshape(-1)
    return history, pred.cpu().numpy()
