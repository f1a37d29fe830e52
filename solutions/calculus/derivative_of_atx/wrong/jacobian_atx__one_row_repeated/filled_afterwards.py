def jacobian_atx(A):
    n, k = A.shape
    x = torch.ones(n, dtype=A.dtype, device=A.device, requires_grad=True)
    y = A.T @ x
    for i in range(k):
        y[i].backward(retain_graph=True)
    J = torch.empty(k, n, dtype=A.dtype, device=A.device)
    for i in range(k):
        J[i] = x.grad
    return J
