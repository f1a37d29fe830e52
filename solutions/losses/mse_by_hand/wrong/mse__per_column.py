"""One value per column; the loss is one number.
What does `sum()` or `mean(dim=0)` add up: all elements, or the rows only?

列ごとに 1 つの値です。損失は 1 つの数です。
`sum()` や `mean(dim=0)` が足すのは、すべての要素ですか。それとも行どうしだけですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    squared = (pred - target) ** 2
    return squared.mean(dim=0)
