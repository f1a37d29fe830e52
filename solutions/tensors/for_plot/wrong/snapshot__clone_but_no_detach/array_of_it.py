def snapshot(t):
    return np.array(t.cpu())
