def snapshot(t):
    return for_plot(t).astype("float32")
