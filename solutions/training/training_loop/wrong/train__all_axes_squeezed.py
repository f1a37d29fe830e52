"""With a single example no axis is left: `squeeze()` takes away every axis of length 1.
Which axis should go, and which has to stay?

データが 1 個だけのとき、軸が残っていません。`squeeze()` は長さ 1 の軸をすべてなくします。
なくすとよいのはどの軸で、残す必要があるのはどの軸ですか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    x = torch.tensor(x.copy(), dtype=torch.float32)
    y = torch.tensor(y.copy(), dtype=torch.float32)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    model.train()
    for epoch in range(epochs):
        for i in range(0, len(x), batch_size):
            xb = x[i : i + batch_size].to(device)
            yb = y[i : i + batch_size].to(device)
            pred = model(xb).squeeze()
            loss = ((pred - yb) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.item())
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze()
    return history, predictions.cpu().numpy()
