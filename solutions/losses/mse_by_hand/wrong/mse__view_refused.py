"""`view` refuses an input that does not lie in one piece in memory.
Which method does the same for transposed inputs, with a copy where it must?

メモリの中でひとつながりでない入力では、`view` は使えません。
転置した入力にも使え、必要ならコピーしてくれるメソッドはどれですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    diff = pred.view(-1) - target.view(-1)
    return (diff**2).mean()
