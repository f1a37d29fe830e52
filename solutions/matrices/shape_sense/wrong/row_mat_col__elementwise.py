"""Looks like `*` between all three: a table of terms, with nothing added up.
What does `@` do that `*` does not?

3 つを `*` でかけた項の表のようです。足す計算がありません。
`@` がして `*` がしないことは何ですか。
"""


def row_mat_col(r, A, c):
    if A.dim() != 2 or r.shape != (1, A.shape[0]) or c.shape != (A.shape[1], 1):
        raise ValueError("they do not fit")
    return r * A * c
