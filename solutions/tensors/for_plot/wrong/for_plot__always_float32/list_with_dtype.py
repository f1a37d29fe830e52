def for_plot(t):
    return np.array(t.tolist(), dtype=np.float32)
