"""Looks like Aᵗx for some x; the question is its derivative.
Does the Jacobian of a linear expression depend on x?

ある x での Aᵗx の値のようです。求めるのはその微分です。
1 次式のヤコビ行列は x によって変わりますか。
"""


def jacobian_atx(A):
    x = torch.ones(A.shape[0], 1, dtype=A.dtype, device=A.device)
    y = A.T @ x
    return y
