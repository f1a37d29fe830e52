def loss_slope(a, x, y):
    total = torch.tensor(0.0)
    for i in range(len(x)):
        total += -2 * x[i].item() * (y[i].item() - a * x[i].item())
    return total
