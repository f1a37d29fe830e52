"""Looks like the sum over the batch; it was never divided.
By which number does a sum of N losses have to be divided?

バッチ全体の合計のようです。割り算がありません。
N 個の損失の合計を平均にするには、どの数で割りますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).sum()
