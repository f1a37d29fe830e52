"""Looks like the gradient of the sum of all yᵢ, as a column.
Which yᵢ does each row of the Jacobian belong to?

すべての yᵢ の合計の勾配 (縦ベクトル) のようです。
ヤコビ行列の各行は、どの yᵢ のものですか。
"""


def jacobian_atx(A):
    x = torch.ones(A.shape[0], 1, dtype=A.dtype, device=A.device, requires_grad=True)
    y = A.T @ x
    y.sum().backward()
    return x.grad
