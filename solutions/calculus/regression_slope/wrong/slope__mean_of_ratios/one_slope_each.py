def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(str(tuple(x.shape)) + " " + str(tuple(y.shape)))
    if not torch.any(x):
        raise ValueError("only zeros")
    each = [y_i / x_i for x_i, y_i in zip(x, y)]
    return sum(each) / len(each)
