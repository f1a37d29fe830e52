"""Looks like the labels were used as row numbers.
Which axis of a table does the first index choose from?

ラベルを行番号として使っているようです。
表の 1 つ目の添字は、どちらの軸から選びますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p[target].mean()
