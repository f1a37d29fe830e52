def for_plot(t):
    t = t.detach().cpu()
    if t.dtype == "bfloat16":
        t = t.float()
    return np.asarray(t)
