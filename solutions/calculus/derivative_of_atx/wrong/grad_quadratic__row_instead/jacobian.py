def grad_quadratic(Q, x):
    v = x.flatten()
    J = torch.autograd.functional.jacobian(lambda v: v @ Q @ v, v)
    return J.unsqueeze(0)
