"""Looks like the probability without its log.
How much does a probability of 1 cost in the formula, and how much in your function?

確率の log をとっていないようです。
確率が 1 のとき、損失は式ではいくつで、この関数ではいくつですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    p = logits.softmax(dim=1)
    return -p.gather(1, target.unsqueeze(1)).mean()
