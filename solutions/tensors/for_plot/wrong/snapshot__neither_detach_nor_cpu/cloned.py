def snapshot(t):
    copy = t.clone()
    return copy.numpy()
