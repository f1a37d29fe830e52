def grad_atx(a, x):
    one, two = tuple(a.shape), tuple(x.shape)
    if one != two or len(one) != 2 or one[1] != 1:
        raise ValueError("%s, %s" % (one, two))
    return torch.tensor(a.tolist(), dtype=a.dtype, device=a.device)


def jacobian_atx(A):
    rows = list(zip(*A.tolist()))
    return torch.tensor(rows, dtype=A.dtype, device=A.device)


def grad_quadratic(Q, x):
    return torch.einsum("ij,jk->ik", Q, x) + torch.einsum("ji,jk->ik", Q, x)
