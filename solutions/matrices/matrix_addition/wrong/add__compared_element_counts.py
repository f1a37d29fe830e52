"""Looks like the number of elements is compared; 2×3 and 3×2 both have six.
Which entry of a 3×2 matrix stands in row 1, column 3?

要素数を比べているようです。2×3 と 3×2 はどちらも 6 個です。
3×2 の行列で、1 行目の 3 列目にある要素はどれですか。
"""


def add(A, B):
    if A.numel() != B.numel():
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} have different sizes")
    return A + B
