def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} is not {tuple(y.shape)}")
    if x.shape[0] == 0:
        raise ValueError("no points")
    top = bottom = 0
    for i in range(len(x)):
        if x[i] == 0:
            raise ValueError("division by zero")
        top += x[i] * y[i]
        bottom += x[i] * x[i]
    return top / bottom
