"""The value is right; pred was overwritten.
Which operator makes a new tensor instead of writing into pred?

値は正しいですが、pred が書き換わっています。
pred に書き込まず、新しいテンソルを作る演算子はどれですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"pred {tuple(pred.shape)}, target {tuple(target.shape)}")
    pred -= target
    return (pred**2).mean()
