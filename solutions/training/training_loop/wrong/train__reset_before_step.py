"""Nothing is learned: the losses are the same in every epoch. Looks like gradients are empty when the step comes, or no step comes.
In which order do the reset, `backward` and the update stand, and are all three there?

何も学習されていません。どの epoch でも損失が同じです。更新のときに勾配が空か、更新がないようです。
空にする行、`backward`、更新は、どの順に並んでいますか。3 つともありますか。
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
            optimizer.zero_grad()
            optimizer.step()
            history.append(loss.item())
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
