def differences(f, x):
    """Exact for what is at most quadratic; float64 inside, so that float32 keeps its digits."""
    x = x.detach().double()
    columns = []
    for i in range(len(x)):
        step = torch.zeros_like(x)
        step[i] = 0.5
        columns.append(f(x + step) - f(x - step))
    return torch.cat(columns, dim=1)


def grad_atx(a, x):
    if a.dim() != 2 or a.size(1) != 1 or a.size() != x.size():
        raise ValueError(f"a is {tuple(a.shape)} and x is {tuple(x.shape)}")
    row = differences(lambda z: a.double().T @ z, x)
    return row.T.to(a.dtype)


def jacobian_atx(A):
    return differences(lambda z: A.double().T @ z, torch.ones_like(A[:, :1])).to(A.dtype)


def grad_quadratic(Q, x):
    return differences(lambda z: z.T @ Q.double() @ z, x).T.to(x.dtype)
