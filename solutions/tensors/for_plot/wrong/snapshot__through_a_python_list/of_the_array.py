def snapshot(t):
    numbers = for_plot(t).tolist()
    return np.array(numbers)
