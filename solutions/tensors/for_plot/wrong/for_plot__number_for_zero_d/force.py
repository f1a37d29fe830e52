def for_plot(t):
    if t.ndim < 1:
        return float(t)
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy(force=True)
