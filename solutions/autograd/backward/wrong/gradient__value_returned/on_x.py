def gradient(f, x):
    x.requires_grad_()
    value = f(x)
    value.backward()
    return value.data
