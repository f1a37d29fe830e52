def jacobian_atx(A):
    n, k = A.shape
    x = torch.rand(n).to(A).requires_grad_()
    y = torch.matmul(A.T, x)
    y.backward(torch.ones_like(y))
    return x.grad
