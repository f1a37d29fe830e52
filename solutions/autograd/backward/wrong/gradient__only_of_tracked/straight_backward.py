def gradient(f, x):
    y = f(x)
    y.backward()
    return x.grad
