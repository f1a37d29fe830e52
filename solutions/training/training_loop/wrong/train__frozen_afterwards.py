"""The second call has nothing to learn: gradients were switched off for good.
What switches them off for the predictions only?

2 回目の呼び出しで何も学習できません。勾配が止められたままです。
予測の間だけ勾配を止めるのは何ですか。
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
    model.requires_grad_(False)
    predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
