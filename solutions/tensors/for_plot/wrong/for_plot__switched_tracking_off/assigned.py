def for_plot(t):
    if t.requires_grad:
        t.requires_grad = False
    t = t.to("cpu")
    if t.dtype == torch.bfloat16:
        t = t.float()
    return np.asarray(t)
