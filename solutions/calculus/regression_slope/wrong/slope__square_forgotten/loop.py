def slope(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError(f"x {tuple(x.shape)} y {tuple(y.shape)}")
    if x.abs().max() == 0:
        raise ValueError("zeros")
    numerator = 0
    denominator = 0
    for i in range(len(x)):
        numerator += x[i] * y[i]
        denominator += x[i]
    return numerator / denominator
