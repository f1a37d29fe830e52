"""That is the rule for products (columns of A, rows of B); a sum needs equal shapes.
Does (2, 3) plus (2, 3) have a result?

それは積の条件 (A の列数と B の行数) です。和では shape が等しいことが条件です。
(2, 3) と (2, 3) の和はありますか。
"""


def add(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    return A + B
