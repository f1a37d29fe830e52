def grad_atx(a, x):
    n = a.numel()
    if list(a.shape) != [n, 1] or list(x.shape) != [n, 1]:
        raise ValueError("not two columns: " + str(tuple(a.shape)) + ", " + str(tuple(x.shape)))
    return a.clone()


def jacobian_atx(A):
    return A.T.clone()


def grad_quadratic(Q, x):
    return (Q + Q.T) @ x
