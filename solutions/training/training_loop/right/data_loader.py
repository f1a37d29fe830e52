from torch.utils.data import DataLoader, TensorDataset


def train(model, x, y, *, epochs, batch_size, lr, device):
    inputs = torch.tensor(np.ascontiguousarray(x), dtype=torch.float32)
    targets = torch.tensor(np.ascontiguousarray(y), dtype=torch.float32)[:, None]
    loader = DataLoader(TensorDataset(inputs, targets), batch_size=batch_size, shuffle=False)
    model = model.to(device)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for epoch in range(epochs):
        model.train()
        for xb, yb in loader:
            xb, yb = xb.to(device), yb.to(device)
            optimizer.zero_grad()
            loss = loss_fn(model(xb), yb)
            loss.backward()
            optimizer.step()
            history.append(loss.item())
    model.eval()
    with torch.inference_mode():
        predictions = model(inputs.to(device))
    return history, predictions[:, 0].cpu().numpy()
