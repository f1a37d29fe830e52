def gradient(f, x):
    point = (x + 0).requires_grad_(True)
    f(point).backward()
    return point.grad
