from torch.utils.data import DataLoader, TensorDataset


def train(model: nn.Module, x: np.ndarray, y: np.ndarray, *, epochs: int, batch_size: int, lr: float, device):
    inputs = torch.from_numpy(np.ascontiguousarray(x)).float()
    targets = torch.from_numpy(np.ascontiguousarray(y)).float().unsqueeze(1)
    loader = DataLoader(TensorDataset(inputs, targets), batch_size=batch_size)
    model = model.to(device)
    criterion = nn.MSELoss()
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        for X, Y in loader:
            X, Y = X.to(device), Y.to(device)
            opt.zero_grad()
            output = model(X)
            loss = criterion(output, Y)
            loss.backward()
            opt.step()
            losses.append(loss.item())
    with torch.inference_mode():
        out = model(inputs.to(device))
    return losses, out.flatten().cpu().numpy()
