"""Looks like Σy/Σx; each term still needs a factor x.
What does the derivative of (yᵢ − a xᵢ)² by a have in front?

Σy/Σx のようです。各項にはまだ x をかける必要があります。
(yᵢ − a xᵢ)² を a で微分すると、前に何が出ますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"different: {tuple(x.shape)}, {tuple(y.shape)}")
    if x.count_nonzero() == 0:
        raise ValueError("every x is 0")
    return y.sum() / x.sum()
