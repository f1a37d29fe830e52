"""Looks like the sides are not looked at: only a square matrix has an inverse.
What is B A, if A has two rows and three columns?

サイズを調べていないようです。逆行列を持つのは正方行列だけです。
A が 2 行 3 列のとき、B A はどんな行列ですか。
"""


def is_inverse(A, B):
    product = A @ B
    identity = torch.eye(product.shape[0], dtype=A.dtype, device=A.device)
    return bool(((product - identity).abs() <= 1e-4).all())
