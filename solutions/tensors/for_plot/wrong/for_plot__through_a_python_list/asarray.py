def for_plot(t):
    numbers = t.detach().cpu().tolist()
    result = np.asarray(numbers)
    return result
