"""Looks like the log of the sum of all exponentials; nothing in it depends on the label.
Which logit is taken off it?

すべての指数の和の log のようです。ラベルがどこにも関わっていません。
そこから引くのは、どのロジットですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    return logits.logsumexp(dim=1).mean()
