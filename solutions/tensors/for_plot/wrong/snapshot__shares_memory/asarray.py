def snapshot(t):
    array = for_plot(t)
    return np.asarray(array)
