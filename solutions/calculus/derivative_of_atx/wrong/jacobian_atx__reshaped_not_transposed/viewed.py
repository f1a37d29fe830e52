def jacobian_atx(A):
    n = A.shape[0]
    k = A.shape[1]
    flat = A.flatten()
    return flat.view(k, n)
