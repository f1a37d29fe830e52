"""The result still shares memory with A where Aᵗ is contiguous, as for one row or one column.
When does `contiguous()` copy, and when not?

1 行や 1 列のように Aᵗ が連続 (contiguous) なとき、結果はまだ A とメモリを共有しています。
`contiguous()` がコピーするのはどんなときで、しないのはどんなときですか。
"""


def jacobian_atx(A):
    return A.T.contiguous()
