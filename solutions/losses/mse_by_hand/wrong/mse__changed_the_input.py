"""pred is written into, and it is the caller's own tensor.
Which operator makes a new tensor instead of writing into pred?

pred に書き込んでいますが、これは呼び出し側のテンソルです。
pred に書き込まず、新しいテンソルを作る演算子はどれですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"pred {tuple(pred.shape)}, target {tuple(target.shape)}")
    pred -= target
    return (pred**2).mean()
