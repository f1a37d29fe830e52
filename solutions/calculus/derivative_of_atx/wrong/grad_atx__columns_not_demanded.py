"""Equal shapes that are not columns (n, 1) were not refused.
How many axes does a column have, and how long is the last one?

shape は同じでも縦ベクトル (n, 1) でないものが、拒否されていません。
縦ベクトルの軸は何本で、最後の軸のサイズはいくつですか。
"""


def grad_atx(a, x):
    if a.shape != x.shape:
        raise ValueError(f"a {tuple(a.shape)} and x {tuple(x.shape)} differ")
    return a.clone()
