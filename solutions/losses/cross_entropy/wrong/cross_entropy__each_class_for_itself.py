"""Looks like a sigmoid for every class (binary cross entropy); the classes of a row share one softmax.
What do the probabilities of one row add up to?

クラスごとに sigmoid を使っている (二値のクロスエントロピー) ようです。1 行のクラスには、まとめて softmax をかけます。
1 行の確率の和はいくつですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    p = logits.sigmoid()
    return -p.gather(1, target.unsqueeze(1)).log().mean()
