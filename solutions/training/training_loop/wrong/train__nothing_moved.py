"""Everything was computed where the model and the arrays were; `device` was not used.
What has to be on `device`?

計算が、モデルや配列の元の場所で行われています。`device` が使われていません。
何を `device` に置く必要がありますか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    x = torch.tensor(x.copy(), dtype=torch.float32)
    y = torch.tensor(y.copy(), dtype=torch.float32)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    model.train()
    for epoch in range(epochs):
        for i in range(0, len(x), batch_size):
            xb = x[i : i + batch_size]
            yb = y[i : i + batch_size]
            pred = model(xb).squeeze(1)
            loss = ((pred - yb) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.item())
    model.eval()
    with torch.no_grad():
        predictions = model(x).squeeze(1)
    return history, predictions.cpu().numpy()
