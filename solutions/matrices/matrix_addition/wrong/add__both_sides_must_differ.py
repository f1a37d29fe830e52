"""Looks like shapes are refused only if rows and columns both differ.
How many rows and columns do (2, 2) and (2, 1) have?

行数と列数が両方とも違うときだけ断っているようです。
(2, 2) と (2, 1) は、それぞれ何行何列ですか。
"""


def add(A, B):
    if A.shape[0] != B.shape[0] and A.shape[1] != B.shape[1]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return A + B
