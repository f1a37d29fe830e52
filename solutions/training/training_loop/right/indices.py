def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    xs = torch.tensor(np.array(x, dtype=np.float32))
    ys = torch.tensor(np.array(y)).view(-1, 1)
    count = -(-len(xs) // batch_size)
    model.train()
    losses = []
    for update in range(epochs * count):
        rows = torch.arange(len(xs))[(update % count) * batch_size :][:batch_size]
        for p in model.parameters():
            p.grad = None
        loss = (model(xs[rows].to(device)).double() - ys[rows].to(device)).pow(2).mean()
        loss.backward()
        for p in model.parameters():
            p.data = p.data - lr * p.grad
        losses += [loss.item()]
    model.eval()
    out = model(xs.to(device))
    return losses, out.detach().to("cpu").numpy().squeeze(1)
