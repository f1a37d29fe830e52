def grad_quadratic(Q, x):
    left = Q @ x
    right = Q @ x
    return left + right
