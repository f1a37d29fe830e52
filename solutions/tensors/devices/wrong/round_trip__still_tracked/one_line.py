def round_trip(x, w):
    return (torch.from_numpy(x).float().to(w.device) @ w).cpu().numpy()
