def grad_quadratic(Q, x):
    v = x.squeeze(1).clone().requires_grad_()
    y = torch.dot(v, torch.mv(Q, v))
    y.backward()
    return v.grad
