def round_trip(x, w):
    w.requires_grad_(False)
    x = torch.from_numpy(x).float()
    return (x.to(w.device) @ w).cpu().numpy()
