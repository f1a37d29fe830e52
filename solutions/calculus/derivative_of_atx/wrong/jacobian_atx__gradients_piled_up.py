"""Looks like each row still holds the gradients of the rows before it.
What does `backward()` do with a `.grad` that is there already?

各行に、前の行の勾配が残っているようです。
すでに `.grad` があるとき、`backward()` は何をしますか。
"""


def jacobian_atx(A):
    n, k = A.shape
    x = torch.ones(n, dtype=A.dtype, device=A.device, requires_grad=True)
    J = torch.zeros(k, n, dtype=A.dtype, device=A.device)
    for i in range(k):
        y = A.T @ x
        y[i].backward()
        J[i] = x.grad
    return J
