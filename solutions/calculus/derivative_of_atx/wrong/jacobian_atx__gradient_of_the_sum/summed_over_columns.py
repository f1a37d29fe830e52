def jacobian_atx(A):
    return A.sum(dim=1)
