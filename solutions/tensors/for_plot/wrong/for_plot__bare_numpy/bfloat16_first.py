def for_plot(t):
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy()
