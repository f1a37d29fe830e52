def grad_quadratic(Q, x):
    v = x.clone().requires_grad_(True)
    y = v.detach().T @ Q @ v
    y.backward()
    return v.grad
