def loss_slope(a, x, y):
    return 2 * torch.dot(x, y) - 2 * a * torch.dot(x, x)
