"""Looks like only the squares Qᵢᵢxᵢ² were differentiated.
In which other terms of the double sum does x₁ occur?

2 乗の項 Qᵢᵢxᵢ² だけを微分しているようです。
二重和で x₁ が出てくる項は、ほかにどれですか。
"""


def grad_quadratic(Q, x):
    grad = torch.zeros_like(x)
    for i in range(len(x)):
        grad[i] = 2 * Q[i, i] * x[i]
    return grad
