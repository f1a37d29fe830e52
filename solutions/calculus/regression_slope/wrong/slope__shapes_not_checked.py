"""Every x met every y (broadcasting).
Which shape does `x * y` have for shapes (3, 1) and (3,)?

ブロードキャスト (broadcasting) で、すべての x がすべての y と組になりました。
shape が (3, 1) と (3,) のとき、`x * y` の shape は何ですか。
"""


def slope(x, y):
    if not x.any():
        raise ValueError("every x is 0")
    return (x * y).sum() / (x * x).sum()
