def for_plot(t):
    return t.numpy(force=True)
