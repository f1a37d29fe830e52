def round_trip(x, w):
    return x @ w.detach().cpu().numpy()
