"""Looks like the gradient of the sum of all yᵢ.
Which yᵢ does each row of the Jacobian belong to?

すべての yᵢ の合計の勾配のようです。
ヤコビ行列の各行は、どの yᵢ のものですか。
"""


def jacobian_atx(A):
    point = torch.ones(A.shape[0], dtype=A.dtype, device=A.device, requires_grad=True)
    out = A.T @ point
    out.sum().backward()
    return point.grad
