"""The entries are right, but axes of size 1 are left over: (k, 1, n, 1).
Which axes does torch give the Jacobian of a column by a column?

要素は正しいですが、サイズ 1 の軸が残っています: (k, 1, n, 1)。
縦ベクトルを縦ベクトルで微分すると、torch のヤコビ行列の軸はどうなりますか。
"""


def jacobian_atx(A):
    x = torch.zeros(A.shape[0], 1, dtype=A.dtype, device=A.device)
    return torch.autograd.functional.jacobian(lambda x: A.T @ x, x)
