"""The value is right; here the answer keeps two axes, (1, 1).
Which step took the axes away?

値は正しいです。ここでは軸を 2 本残して (1, 1) を返します。
軸を取り除いたのは、どの手順ですか。
"""


def row_col(r, c):
    if r.dim() != 2 or c.dim() != 2 or r.shape[0] != 1 or c.shape[1] != 1 or r.shape[1] != c.shape[0]:
        raise ValueError("a row and a column of one length are needed")
    return (r @ c).squeeze()
