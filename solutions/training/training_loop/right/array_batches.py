def batches(x, y, batch_size, device):
    for i in range(0, x.shape[0], batch_size):
        xb = np.ascontiguousarray(x[i : i + batch_size], dtype=np.float32)
        yb = np.ascontiguousarray(y[i : i + batch_size], dtype=np.float32).reshape(-1, 1)
        yield torch.from_numpy(xb).to(device), torch.from_numpy(yb).to(device)


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    optimizer.zero_grad()
    history = []
    model.train()
    for _ in range(epochs):
        for xb, yb in batches(x, y, batch_size, device):
            loss = torch.mean((model(xb) - yb) ** 2)
            loss.backward()
            history.append(loss.item())
            optimizer.step()
            optimizer.zero_grad()
    model.eval()
    parts = []
    with torch.no_grad():
        for xb, _ in batches(x, y, batch_size, device):
            parts.append(model(xb)[:, 0].cpu())
    return history, torch.cat(parts).numpy()
