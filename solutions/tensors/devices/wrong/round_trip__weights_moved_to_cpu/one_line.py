def round_trip(x, w):
    return (torch.from_numpy(x).float() @ w.cpu()).detach().numpy()
