"""Looks like the number at the bottom right stands at the top left as well, so the other one was lost.
When the second number is written, is the first one still there?

右下の数が左上にもあり、元の左上の数がなくなったようです。
2 つ目の数を書き込むとき、1 つ目の数はまだ残っていますか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    B = -A
    B[0, 0] = A[1, 1]
    B[1, 1] = B[0, 0]
    return B / det
