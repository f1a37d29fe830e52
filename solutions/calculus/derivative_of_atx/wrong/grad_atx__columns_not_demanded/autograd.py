def grad_atx(a, x):
    sa = tuple(a.shape)
    sx = tuple(x.shape)
    if sa != sx:
        raise ValueError("shapes " + str(sa) + " and " + str(sx))
    v = x.detach().clone().requires_grad_()
    (a * v).sum().backward()
    return v.grad
