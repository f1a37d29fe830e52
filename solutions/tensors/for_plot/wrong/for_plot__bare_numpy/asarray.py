def for_plot(t):
    array = np.asarray(t)
    return array
