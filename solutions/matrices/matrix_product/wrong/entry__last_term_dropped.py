"""Looks like the last product is missing from the sum.
Where does `range(n - 1)` end, where does `range(n)`?

合計に最後の積が入っていないようです。
`range(n - 1)` と `range(n)` は、それぞれどこで終わりますか。
"""


def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1] - 1):
        total = total + A[i, k] * B[k, j]
    return total
