"""No point says anything about the slope; raise `ValueError`.
What stands below the fraction line if every x is 0?

傾きを決める点がありません。`ValueError` を出しましょう。
x がすべて 0 のとき、分母はいくつになりますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"x {tuple(x.shape)} and y {tuple(y.shape)} differ")
    return (x * y).sum() / (x * x).sum()
