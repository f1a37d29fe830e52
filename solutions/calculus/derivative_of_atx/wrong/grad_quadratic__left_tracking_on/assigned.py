def grad_quadratic(Q, x):
    x.requires_grad = True
    loss = (x * torch.matmul(Q, x)).sum()
    loss.backward()
    grad = x.grad.clone()
    return grad
