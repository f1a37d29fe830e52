"""Looks like x was kept; a linear expression loses x when differentiated.
What is the derivative of 3x with respect to x?

x が残っているようです。1 次式を微分すると x は消えます。
3x を x で微分すると何になりますか。
"""


def grad_atx(a, x):
    n = a.shape[0] if a.ndim else 0
    if tuple(a.shape) != (n, 1) or tuple(x.shape) != (n, 1):
        raise ValueError(f"need two columns, got {tuple(a.shape)} and {tuple(x.shape)}")
    grad = torch.empty_like(a)
    for i in range(n):
        grad[i, 0] = a[i, 0] * x[i, 0].item()
    return grad
