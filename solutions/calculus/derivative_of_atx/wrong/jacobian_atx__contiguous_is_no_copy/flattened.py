def jacobian_atx(A):
    n, k = A.shape
    numbers = A.t().flatten()
    return numbers.reshape(k, n)
