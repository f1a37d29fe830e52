def snapshot(t):
    return t.numpy()
