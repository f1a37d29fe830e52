def snapshot(t):
    with torch.no_grad():
        return np.array(t.clone())
