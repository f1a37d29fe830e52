def for_plot(t):
    flat = t.detach().cpu().flatten().tolist()
    return np.array(flat).reshape(t.shape)
