"""`history` holds NumPy arrays without axes; Python floats are wanted.
What takes the number out of a tensor?

`history` の中身が、軸のない NumPy の配列です。必要なのは Python の float です。
テンソルから数を取り出すのは何ですか。
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
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.detach().cpu().numpy())
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
