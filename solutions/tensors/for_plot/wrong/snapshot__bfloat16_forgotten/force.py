def snapshot(t):
    return t.numpy(force=True).copy()
