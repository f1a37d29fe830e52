def jacobian_atx(A):
    totals = A.sum(dim=0)
    return totals.reshape(-1, 1)
