"""Looks like only the last product is left: `=` replaces, `+=` adds.
What is in the total after the second step of the loop?

最後の積だけが残っているようです。`=` は置き換え、`+=` は足し算です。
ループの 2 回目の後、合計には何が入っていますか。
"""


def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1]):
        total = A[i, k] * B[k, j]
    return total
