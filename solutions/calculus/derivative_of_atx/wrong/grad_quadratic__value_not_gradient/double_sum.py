def grad_quadratic(Q, x):
    s = torch.zeros(1, 1)
    for i in range(len(x)):
        for j in range(len(x)):
            s += Q[i, j] * x[i] * x[j]
    return s
