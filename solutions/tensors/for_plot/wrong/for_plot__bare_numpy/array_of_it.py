def for_plot(t):
    return np.array(t)
