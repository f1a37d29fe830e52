def jacobian_atx(A):
    return A
