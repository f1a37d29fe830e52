def grad_quadratic(Q, x):
    row = x.reshape(1, -1)
    total = torch.zeros(Q.shape)
    total += Q @ x
    total += row @ Q
    return total
