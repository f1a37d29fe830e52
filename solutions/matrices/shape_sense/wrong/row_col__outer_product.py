"""Looks like every pair of entries: column times row, or `*` with broadcasting.
In which order must the two shapes stand for (1, 1) to remain?

要素のすべての組の積のようです。縦×横の順か、`*` のブロードキャスト (broadcasting) です。
(1, 1) が残るのは、2 つの shape をどの順序で並べたときですか。
"""


def row_col(r, c):
    if r.dim() != 2 or c.dim() != 2 or r.shape[0] != 1 or c.shape[1] != 1 or r.shape[1] != c.shape[0]:
        raise ValueError("a row and a column of one length are needed")
    return r * c
