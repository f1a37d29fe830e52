"""Gradients that the model brought were added to the first ones: the reset comes only after the first update.
Where does the first `backward` find old gradients, and what would empty them?

モデルが持っていた古い勾配が、最初の勾配に足し込まれています。空にするのが、最初の更新の後になっています。
最初の `backward` はどこで古い勾配を見つけますか。何をすれば空になりますか。
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
            pred = model(xb).squeeze(1)
            loss = ((pred - yb) ** 2).mean()
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            history.append(loss.item())
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
