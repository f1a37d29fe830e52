def grad_quadratic(Q, x):
    x = x.detach().float().clone().requires_grad_()
    Q = Q.float()
    (x.T @ Q @ x).backward()
    return x.grad
