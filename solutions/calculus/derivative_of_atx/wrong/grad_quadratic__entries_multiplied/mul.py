def grad_quadratic(Q, x):
    symmetric = torch.add(Q, Q.transpose(0, 1))
    g = torch.mul(symmetric, x)
    return g.float()
