def for_plot(t):
    t = t.detach_()
    t = t.to("cpu")
    if t.dtype is torch.bfloat16:
        t = t.to(torch.float32)
    return np.asarray(t)
