"""Looks like `batch_size` mini-batches; it is the number of examples in each of them.
How many examples does each of your mini-batches hold?

ミニバッチの個数が `batch_size` 個のようです。`batch_size` は、1 つのミニバッチのデータの個数です。
1 つのミニバッチに、データがいくつ入っていますか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    x = torch.tensor(x.copy(), dtype=torch.float32)
    y = torch.tensor(y.copy(), dtype=torch.float32)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    model.train()
    for epoch in range(epochs):
        for xb, yb in zip(x.chunk(batch_size), y.chunk(batch_size)):
            xb, yb = xb.to(device), yb.to(device)
            pred = model(xb).squeeze(1)
            loss = ((pred - yb) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.item())
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
