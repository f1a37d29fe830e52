def grad_quadratic(Q, x):
    n = len(x)
    g = torch.zeros(n, 1)
    for i in range(n):
        for j in range(n):
            g[i] += Q[i, j] * x[j]
    return g
