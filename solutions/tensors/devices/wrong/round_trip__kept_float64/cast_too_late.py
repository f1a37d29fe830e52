def round_trip(x, w):
    xt = torch.as_tensor(x, device=w.device)
    with torch.no_grad():
        y = torch.mm(xt, w)
    return y.cpu().numpy().astype(np.float32)
