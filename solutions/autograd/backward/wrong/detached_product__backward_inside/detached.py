def detached_product(x):
    y = x * (x * x).detach()
    y.backward(torch.ones_like(y))
    return y.detach()
