def snapshot(t):
    array = for_plot(t)
    return np.array(array, dtype=np.float32)
