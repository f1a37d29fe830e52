def grad_quadratic(Q, x):
    d = torch.diag(Q).reshape(-1, 1)
    return 2 * d * x
