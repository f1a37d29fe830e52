def loss_slope(a, x, y):
    loss = 0
    for x_n, y_n in zip(x, y):
        loss += (y_n - a * x_n) ** 2
    return loss
