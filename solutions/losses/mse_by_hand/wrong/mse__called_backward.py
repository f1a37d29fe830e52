"""Looks like `backward()` is called inside `mse`; there is not always something tracked.
Who should call `backward()`: the loss, or the code that uses it?

`mse` の中で `backward()` を呼んでいるようです。追跡中のテンソルがないこともあります。
`backward()` を呼ぶのは、損失の関数ですか。それとも損失を使う側ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    loss = ((pred - target) ** 2).mean()
    loss.backward(retain_graph=True)
    return loss
