def snapshot(t):
    t = t.detach().cpu().float()
    return t.numpy()
