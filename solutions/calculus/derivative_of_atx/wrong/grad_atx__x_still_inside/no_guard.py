def grad_atx(a, x):
    # d(ax) = a * x
    return a * x.detach()
