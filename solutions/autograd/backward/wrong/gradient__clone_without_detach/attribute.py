def gradient(f, x):
    point = torch.clone(x)
    point.requires_grad = True
    y = f(point)
    y.backward()
    return point.grad
