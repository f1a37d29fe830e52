"""The model became float64; model and predictions stay float32 in this exercise.
Which of the two should change its dtype, the data or the model?

モデルが float64 になりました。この問題では、モデルも予測も float32 のままです。
dtype を変えるとよいのは、データとモデルのどちらですか。
"""


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device).double()
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
