"""Looks like the last product lost its left factor, as in 3·6 + 8.
Which two numbers make the last product?

最後の積の左側の因数が抜けているようです (3·6 + 8 のように)。
最後の積は、どの 2 つの数からできますか。
"""


def entry(A, B, i, j):
    n = A.shape[1]
    total = 0
    for k in range(n - 1):
        total = total + A[i, k] * B[k, j]
    return total + B[n - 1, j]
