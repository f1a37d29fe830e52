"""The model was given a NumPy array; layers take tensors.
Which line turns the arrays into tensors?

モデルに NumPy の配列が渡されています。層が受け取るのはテンソルです。
配列をテンソルに変えるのはどの行ですか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
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
