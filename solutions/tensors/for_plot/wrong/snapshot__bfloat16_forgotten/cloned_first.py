def snapshot(t):
    copy = t.detach().clone()
    copy = copy.cpu()
    return copy.numpy()
