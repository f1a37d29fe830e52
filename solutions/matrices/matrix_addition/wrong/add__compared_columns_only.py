"""Looks like only the numbers of columns are compared.
What else has to be the same, in (2, 2) and (1, 2)?

列数だけを比べているようです。
(2, 2) と (1, 2) では、ほかに何が同じでなければなりませんか。
"""


def add(A, B):
    if A.shape[1] != B.shape[1]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return A + B
