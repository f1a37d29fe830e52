def grad_atx(a, x):
    if tuple(a.shape) != tuple(x.shape) or len(a.shape) != 2 or a.shape[1] != 1:
        raise ValueError(f"shapes {tuple(a.shape)} / {tuple(x.shape)}")
    z = x.detach()
    z.requires_grad = True
    (a.transpose(0, 1) @ z).backward()
    return z.grad


def jacobian_atx(A):
    n, k = A.shape
    J = torch.zeros(k, n, dtype=A.dtype, device=A.device)
    for i in range(k):
        for j in range(n):
            J[i, j] = A[j, i]
    return J


def grad_quadratic(Q, x):
    n = Q.shape[0]
    grad = torch.zeros_like(x)
    for i in range(n):
        for j in range(n):
            grad[i] += Q[i, j] * x[j]
            grad[j] += Q[i, j] * x[i]
    return grad
