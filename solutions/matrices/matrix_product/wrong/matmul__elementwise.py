"""Looks like entry times entry; a product takes a whole row and a whole column.
What meets what at the top left?

要素ごとの積のようです。行列の積は行全体と列全体を使います。
左上では、何と何が出会いますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    return A * B
