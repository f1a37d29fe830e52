"""Looks like the number of B A; the order matters.
Whose row is it, and whose column?

B A の数のようです。順序が変わると結果も変わります。
行はどちらの行列のもの、列はどちらのものですか。
"""


def entry(A, B, i, j):
    return (B[i] * A[:, j]).sum()
