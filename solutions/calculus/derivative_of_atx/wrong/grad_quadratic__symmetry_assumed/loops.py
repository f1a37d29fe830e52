def grad_quadratic(Q, x):
    n = Q.shape[0]
    grad = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += 2 * float(Q[i, j]) * float(x[j])
        grad.append([total])
    return torch.tensor(grad)
