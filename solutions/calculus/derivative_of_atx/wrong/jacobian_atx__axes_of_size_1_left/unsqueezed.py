def jacobian_atx(A):
    n, k = A.shape
    J = A.T.clone()
    return J.reshape(k, 1, n, 1)
