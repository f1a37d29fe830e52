def grad_quadratic(Q, x):
    # x^t stays, the derivative of Q x
    return torch.matmul(Q, x)
