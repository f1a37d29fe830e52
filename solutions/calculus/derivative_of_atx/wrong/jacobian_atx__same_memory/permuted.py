def jacobian_atx(A):
    A = A.detach()
    return A.permute(1, 0)
