"""The numbers are right, but the gradient is on the CPU, whatever device x is on.
Which line decides where it lives?

数は正しいですが、x がどの device にあっても、勾配が CPU にあります。
勾配の置き場所は、どの行で決まりますか。
"""


def grad_quadratic(Q, x):
    n = len(x)
    grad = torch.zeros(n, 1, dtype=x.dtype)
    for i in range(n):
        total = 0
        for j in range(n):
            total = total + (Q[i, j] + Q[j, i]) * x[j, 0]
        grad[i, 0] = total
    return grad
