"""Looks like only the numbers of rows are compared.
What else has to be the same, in (2, 2) and (2, 1)?

行数だけを比べているようです。
(2, 2) と (2, 1) では、ほかに何が同じでなければなりませんか。
"""


def add(A, B):
    if A.shape[0] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return A + B
