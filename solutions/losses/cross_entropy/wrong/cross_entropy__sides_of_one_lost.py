"""Looks like an axis of size 1 is taken away: one row, or one class, is no table any more.
Which axes does `squeeze()` remove if you do not say which?

サイズ 1 の軸がなくなっているようです。1 行や 1 クラスの表が、表でなくなっています。
どれと指定しないとき、`squeeze()` はどの軸をなくしますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.squeeze().log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
