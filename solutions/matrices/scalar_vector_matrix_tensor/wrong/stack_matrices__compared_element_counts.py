"""Looks like numbers of elements are compared; 2×3 and 3×2 both have six.
What else must be alike?

要素の数を比べているようです。2×3 と 3×2 はどちらも 6 個です。
ほかに何が同じでなければなりませんか。
"""


def stack_matrices(matrices):
    if len({m.numel() for m in matrices}) != 1:
        raise ValueError("sizes differ")
    return torch.stack(matrices)
