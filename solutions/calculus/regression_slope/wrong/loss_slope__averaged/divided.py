def loss_slope(a, x, y):
    n = len(x)
    gradient = 0
    for i in range(n):
        gradient += 2 * (a * x[i] - y[i]) * x[i]
    return gradient / n
