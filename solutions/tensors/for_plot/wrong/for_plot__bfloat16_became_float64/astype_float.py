def for_plot(t):
    if t.dtype == torch.bfloat16:
        return t.float().numpy(force=True).astype(float)
    return t.numpy(force=True)
