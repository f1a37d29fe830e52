"""Looks like only what torch refuses is refused; torch stretches sides of length 1 (broadcasting).
What does `A + B` do for the shapes (2, 1) and (1, 2)?

torch が断るものだけを断っているようです。長さ 1 のサイズは、torch が広げます (ブロードキャスト)。
shape が (2, 1) と (1, 2) のとき、`A + B` はどうなりますか。
"""


def add(A, B):
    try:
        return A + B
    except RuntimeError as error:
        raise ValueError(f"shapes {tuple(A.shape)} and {tuple(B.shape)} do not match: {error}")
