def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"x: {tuple(x.shape)}, y: {tuple(y.shape)}")
    if torch.count_nonzero(x) == 0:
        raise ValueError("there must be an x that is not 0")
    return torch.mean(x * y) / torch.mean(x.square())


def loss_slope(a, x, y):
    prediction = a * x
    errors = prediction - y
    return (2 * errors * x).sum()
