def grad_atx(a, x):
    if a.shape != x.shape or len(a.shape) != 2 or a.shape[1] != 1:
        raise ValueError(f"Expected two columns but got {tuple(a.shape)}, {tuple(x.shape)}")
    at = a.detach().transpose(0, 1)
    # the derivative of at @ x
    return at.T
