def grad_quadratic(Q, x):
    n = x.shape[0]
    grad = torch.zeros(1, n)
    for i in range(n):
        for j in range(n):
            grad[0, i] += (Q[i, j] + Q[j, i]) * x[j, 0]
    return grad
