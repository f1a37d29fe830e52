def round_trip(x, w):
    data = torch.tensor(x, dtype=torch.float32)
    weights = w.to(data.device)
    with torch.no_grad():
        y = torch.mm(data, weights)
    return y.numpy()
