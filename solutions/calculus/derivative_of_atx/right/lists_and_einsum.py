def grad_atx(a, x):
    shapes = [tuple(a.shape), tuple(x.shape)]
    if shapes[0] != shapes[1] or len(shapes[0]) != 2 or shapes[0][-1] != 1:
        raise ValueError("%s, %s" % (shapes[0], shapes[1]))
    return torch.tensor(a.tolist(), dtype=a.dtype, device=a.device)


def jacobian_atx(A):
    rows = [list(row) for row in zip(*A.tolist())]
    return torch.tensor(rows, dtype=A.dtype, device=A.device)


def grad_quadratic(Q, x):
    return torch.einsum("ij,jk->ik", Q, x) + torch.einsum("ji,jk->ik", Q, x)
