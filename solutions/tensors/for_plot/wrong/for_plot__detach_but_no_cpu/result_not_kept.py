def for_plot(t):
    t = t.detach()
    t.to("cpu")
    return t.numpy()
