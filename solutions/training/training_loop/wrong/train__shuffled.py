"""The examples come in another order; this exercise keeps the given one.
What changes the order: the loader, or a permutation?

データの順序が変わっています。この問題では、渡された順序をそのまま使います。
順序を変えているのは何ですか。loader ですか、並べ替え (permutation) ですか。
"""

from torch.utils.data import DataLoader, TensorDataset


def train(model: nn.Module, x: np.ndarray, y: np.ndarray, *, epochs: int, batch_size: int, lr: float, device):
    inputs = torch.from_numpy(np.ascontiguousarray(x)).float()
    targets = torch.from_numpy(np.ascontiguousarray(y)).float().unsqueeze(1)
    torch.manual_seed(0)
    loader = DataLoader(TensorDataset(inputs, targets), batch_size=batch_size, shuffle=True)
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
    model.eval()
    with torch.inference_mode():
        out = model(inputs.to(device))
    return losses, out.flatten().cpu().numpy()
