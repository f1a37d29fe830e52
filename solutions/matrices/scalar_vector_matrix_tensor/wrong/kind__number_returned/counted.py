def kind(t):
    axes = 0
    for side in t.shape:
        axes += 1
    return axes
