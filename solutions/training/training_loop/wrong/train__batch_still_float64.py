"""The mini-batch is float64 and the weights are float32; a layer does not mix them.
Which dtype do NumPy's floats have, and where do they become float32?

ミニバッチは float64、重みは float32 です。層は 2 つを混ぜて計算しません。
NumPy の小数の dtype は何ですか。どこで float32 にしますか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    x = torch.tensor(x.copy())
    y = torch.tensor(y.copy())
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    model.train()
    for epoch in range(epochs):
        for i in range(0, len(x), batch_size):
            xb = x[i : i + batch_size].to(device)
            yb = y[i : i + batch_size].to(device)
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
