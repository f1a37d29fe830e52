"""Looks like only the first product came back.
Does `return` stand inside the loop or after it?

最初の積だけが返っているようです。
`return` はループの中と後の、どちらにありますか。
"""


def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1]):
        total += A[i, k] * B[k, j]
        return total
