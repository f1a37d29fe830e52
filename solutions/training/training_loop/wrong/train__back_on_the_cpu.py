"""The model was sent to the CPU after the training; the prompt leaves it on `device`.
What has to move to the CPU for NumPy: the model, or its predictions?

学習の後で、モデルが CPU に送られています。問題文では、モデルは `device` に残ります。
NumPy のために CPU へ移す必要があるのは、モデルですか、予測ですか。
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
            history.append(loss.item())
    model.eval()
    model.cpu()
    with torch.no_grad():
        predictions = model(x).squeeze(1)
    return history, predictions.cpu().numpy()
