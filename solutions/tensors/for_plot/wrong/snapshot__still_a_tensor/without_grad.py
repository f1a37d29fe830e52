def snapshot(t):
    with torch.no_grad():
        return t.cpu().clone()
