"""Looks like only the numbers of axes were checked; the numbers of rows may still differ.
Which two numbers have to be the same for logits (N, C) and target (N,)?

軸の数だけを確かめているようです。行の数が違うことがあります。
logits (N, C) と target (N,) では、どの 2 つの数が同じですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1:
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
