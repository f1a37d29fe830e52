"""One axis too few: a column is (m, 1).
What can keep the second axis, or put it back?

軸が 1 本足りません。縦ベクトルは (m, 1) です。
2 本目の軸を残す、または戻すには、何をしますか。
"""


def mat_col(A, c):
    if A.dim() != 2 or c.shape != (A.shape[1], 1):
        raise ValueError("they do not fit")
    return (A @ c).squeeze(1)
