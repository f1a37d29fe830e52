"""Looks like one maximum was taken off all rows; a row far below it has only zeros left after `exp`.
Which row does the number come from that you take off row i?

すべての行から同じ最大値を引いているようです。それよりずっと小さい行では、`exp` の後に 0 しか残りません。
i 行目から引く数は、どの行の最大値ですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    highest = logits.max() if len(target) else 0
    log_total = (logits - highest).exp().sum(dim=1).log() + highest
    right = logits.gather(1, target.unsqueeze(1)).squeeze(1)
    return (log_total - right).mean()
