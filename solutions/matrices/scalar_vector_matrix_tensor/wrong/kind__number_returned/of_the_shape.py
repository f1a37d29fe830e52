def kind(t):
    shape = t.size()
    n_axes = len(shape)
    return n_axes
