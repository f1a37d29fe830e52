def loss_slope(a, x, y):
    total = 0
    for i in range(len(x)):
        total = total + 2 * x[i] * (y[i] - a * x[i])
    return total
