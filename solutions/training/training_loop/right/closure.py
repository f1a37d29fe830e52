def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device).train()
    x, y = torch.Tensor(x.copy()), torch.Tensor(y.copy())
    optimizer = torch.optim.SGD(model.parameters(), lr)
    history = []
    borders = range(batch_size, len(x), batch_size)
    for _ in range(epochs):
        for xb, yb in zip(torch.tensor_split(x, list(borders)), torch.tensor_split(y, list(borders))):
            xb, yb = xb.to(device), yb.to(device).view(-1, 1)

            def closure():
                optimizer.zero_grad()
                loss = nn.functional.mse_loss(model(xb), yb)
                loss.backward()
                return loss

            history.append(optimizer.step(closure).item())
    model.train(False)
    with torch.inference_mode():
        return history, model(x.to(device)).cpu().numpy()[:, 0]
