"""Looks like the two sides of one matrix are compared with each other.
Which side of A has to be like which side of B?

1 つの行列の、2 つのサイズどうしを比べているようです。
A のどのサイズが、B のどのサイズと同じでなければなりませんか。
"""


def add(A, B):
    if A.shape[0] != A.shape[1]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    return A + B
