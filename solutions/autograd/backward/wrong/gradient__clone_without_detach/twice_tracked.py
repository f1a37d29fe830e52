def gradient(f, x):
    x_copy = torch.clone(x).requires_grad_(True)
    value = f(x_copy)
    value.backward()
    g = x_copy.grad
    return g
