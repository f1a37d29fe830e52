def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] > 1:
        raise ValueError(f"a is {tuple(a.shape)} and x is {tuple(x.shape)}; give two columns of one length")
    return torch.func.grad(lambda z: torch.sum(a * z))(x)


def jacobian_atx(A):
    return torch.func.jacrev(lambda z: A.mT @ z)(A.new_zeros(A.shape[0]))


def grad_quadratic(Q, x):
    return torch.func.grad(lambda z: (z * (Q @ z)).sum())(x)
