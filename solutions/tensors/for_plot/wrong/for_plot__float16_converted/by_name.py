def for_plot(t):
    name = str(t.dtype)
    if "float16" in name:
        t = t.float()
    return t.numpy(force=True)
