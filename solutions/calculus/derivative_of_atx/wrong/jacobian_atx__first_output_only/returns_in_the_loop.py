def jacobian_atx(A):
    n, k = A.shape
    x = torch.zeros(n, 1, dtype=A.dtype).to(A.device)
    x.requires_grad = True
    y = torch.matmul(A.T, x)
    for i in range(k):
        (row,) = torch.autograd.grad(y[i], x)
        return row
