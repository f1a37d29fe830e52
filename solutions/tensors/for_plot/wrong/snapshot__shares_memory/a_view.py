def snapshot(t):
    return for_plot(t).view()
