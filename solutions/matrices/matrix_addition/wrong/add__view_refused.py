"""`view` cannot flatten a matrix that is a view, e.g. a transposed one.
What does `reshape` do there?

`view` は、転置した行列のようなビューを 1 本に並べられません。
そのとき `reshape` はどうしますか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return (A.view(-1) + B.view(-1)).view(A.shape)
