"""The products are right; the sum is missing.
How do several products become one number?

積は正しいです。合計が抜けています。
いくつかの積は、どうすれば 1 つの数になりますか。
"""


def row_col(r, c):
    if r.dim() != 2 or c.dim() != 2 or r.shape[0] != 1 or c.shape[1] != 1 or r.shape[1] != c.shape[0]:
        raise ValueError("a row and a column of one length are needed")
    return r * c.T
