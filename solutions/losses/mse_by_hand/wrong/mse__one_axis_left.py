"""The number is right, but it has one axis: shape (1,) is not shape ().
What is the shape of `torch.zeros(1)` or `torch.tensor([0.0])`?

数は正しいですが、軸が 1 本あります。shape (1,) と () は別のものです。
`torch.zeros(1)` や `torch.tensor([0.0])` の shape は何ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    total = torch.zeros(1, dtype=pred.dtype, device=pred.device)
    for x, y in zip(pred.flatten(), target.flatten()):
        total = total + (x - y) ** 2
    return total / pred.numel()
