def grad_quadratic(Q, x):
    xt = x.transpose(0, 1)
    left = torch.mm(xt, Q)
    right = torch.mm(Q, x)
    return left + right
