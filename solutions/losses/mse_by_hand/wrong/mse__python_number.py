"""A Python number came back, not a tensor.
What does `.item()` or `float()` make of a tensor with no axes?

テンソルではなく、Python の数が返っています。
`.item()` や `float()` は、軸のないテンソルを何に変えますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    return ((pred - target) ** 2).mean().item()
