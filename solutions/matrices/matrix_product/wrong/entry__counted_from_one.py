"""Looks like rows and columns are counted from 1; Python counts from 0.
Which number is `A[0, 0]` in the example?

行と列を 1 から数えているようです。Python は 0 から数えます。
例の行列で、`A[0, 0]` はどの数ですか。
"""


def entry(A, B, i, j):
    return (A[i - 1] * B[:, j - 1]).sum()
