def round_trip(x, w):
    xt = torch.tensor(x, dtype=torch.float32, device=w.device)
    product = torch.matmul(xt, w.detach())
    return np.array(product)
