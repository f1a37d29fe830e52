"""This is the denominator layout; entry (i, j) should be dyᵢ/dxⱼ.
How many rows does a Jacobian have if y has k entries?

これは分母レイアウト (denominator layout) です。要素 (i, j) は dyᵢ/dxⱼ にします。
y の要素が k 個なら、ヤコビ行列は何行ですか。
"""


def jacobian_atx(A):
    # the derivative of A^t x is A
    derivative = A.clone()
    return derivative
