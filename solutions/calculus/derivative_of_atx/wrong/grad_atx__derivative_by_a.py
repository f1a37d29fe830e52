"""Looks like the derivative with respect to a.
Which of the two varies, and which is a constant here?

a で微分しているようです。
ここで変化するのはどちらで、定数はどちらですか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.shape[1:] != (1,):
        raise ValueError(f"a: {tuple(a.shape)}, x: {tuple(x.shape)}")
    weights = a.detach().clone().requires_grad_(True)
    result = (weights.T @ x.detach()).sum()
    result.backward()
    return weights.grad
