def for_plot(t):
    try:
        return t.detach().cpu().numpy()
    except TypeError:
        return np.array(t.tolist())
