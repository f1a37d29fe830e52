def round_trip(x, w):
    xt = torch.from_numpy(x)
    w64 = w.to(xt.dtype)
    return (xt @ w64).numpy()
