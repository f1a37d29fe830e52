def round_trip(x, w):
    x = torch.tensor(x, dtype=torch.float32)
    x.to(w.device)
    with torch.no_grad():
        y = torch.mm(x, w)
    return y.cpu().numpy()
