def grad_quadratic(Q, x):
    first = Q * x
    second = Q.T * x
    return first + second
