def jacobian_atx(A):
    n, k = A.shape
    J = torch.zeros(n, k)
    for j in range(k):
        x = torch.zeros(n, dtype=A.dtype, device=A.device, requires_grad=True)
        y = A.T @ x
        y[j].backward()
        J[:, j] = x.grad
    return J
