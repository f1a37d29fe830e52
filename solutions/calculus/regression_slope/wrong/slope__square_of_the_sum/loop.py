def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"not equal: {tuple(x.shape)} {tuple(y.shape)}")
    if torch.count_nonzero(x) == 0:
        raise ValueError("x")
    top, bottom = 0, 0
    for p, q in zip(x, y):
        top += p * q
        bottom += p
    return top / bottom.pow(2)
