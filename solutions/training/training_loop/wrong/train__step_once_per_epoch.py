"""Looks like one update per epoch, with the gradients of all its mini-batches added up.
After what does the prompt ask for an update?

更新が epoch ごとに 1 回で、すべてのミニバッチの勾配を足し合わせているようです。
問題文では、更新は何の後に必要ですか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    x = torch.tensor(x.copy(), dtype=torch.float32)
    y = torch.tensor(y.copy(), dtype=torch.float32)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    model.train()
    for epoch in range(epochs):
        optimizer.zero_grad()
        for i in range(0, len(x), batch_size):
            xb = x[i : i + batch_size].to(device)
            yb = y[i : i + batch_size].to(device)
            pred = model(xb).squeeze(1)
            loss = ((pred - yb) ** 2).mean()
            loss.backward()
            history.append(loss.item())
        optimizer.step()
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
