def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"shapes {tuple(x.shape)} {tuple(y.shape)}")
    if not any(value != 0 for value in x):
        raise ValueError("x is zero")
    run = rise = 0
    for i in range(x.shape[0]):
        run = run + x[i]
        rise = rise + y[i]
    return rise / run
