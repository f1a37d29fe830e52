def snapshot(t):
    if t.dtype == torch.bfloat16:
        t = t.float()
    return np.array(t)
