def grad_quadratic(Q, x):
    Q = Q.cpu()
    x = x.cpu().clone().requires_grad_()
    (x.T @ Q @ x).backward()
    return x.grad
