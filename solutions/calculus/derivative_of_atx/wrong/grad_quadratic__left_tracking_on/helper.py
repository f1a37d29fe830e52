def quadratic(Q, x):
    total = 0
    for i in range(len(x)):
        for j in range(len(x)):
            total = total + x[i, 0] * Q[i, j] * x[j, 0]
    return total


def grad_quadratic(Q, x):
    x = x.requires_grad_(True)
    quadratic(Q, x).backward()
    return x.grad.detach()
