"""The numbers are right, but the gradient is float32, whatever the dtype of x.
Which line decides its dtype?

数は正しいですが、x の dtype が何でも、勾配は float32 です。
dtype は、どの行で決まりますか。
"""


def grad_quadratic(Q, x):
    n = len(x)
    grad = torch.zeros(n, 1, device=x.device)
    for i in range(n):
        for j in range(n):
            grad[i] += Q[i, j] * x[j]
            grad[j] += Q[i, j] * x[i]
    return grad
