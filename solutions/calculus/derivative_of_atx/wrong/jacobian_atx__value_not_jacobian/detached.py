def jacobian_atx(A):
    n = A.size(0)
    x = torch.ones((n, 1), requires_grad=True)
    y = torch.matmul(A.T, x)
    y.sum().backward()
    return y.detach()
