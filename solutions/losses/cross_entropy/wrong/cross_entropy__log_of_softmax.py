"""For large logits softmax rounds a small probability to 0, and its log is infinite.
Which function goes from logits to log-probabilities in one step?

ロジットが大きいと、softmax が小さい確率を 0 に丸め、その log が無限大になります。
ロジットから対数確率までを 1 段階で計算する関数はどれですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    p = logits.softmax(dim=1)
    return -p.gather(1, target.unsqueeze(1)).log().mean()
