def jacobian_atx(A):
    n, k = A.shape
    result = torch.transpose(A, 0, 1)
    assert result.shape == (k, n)
    return result
