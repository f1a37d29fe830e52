"""Looks like 1 − p; the surprise is −log p.
How much does a probability near 0 cost in the formula, and how much in your function?

1 − p のようです。「驚き」は −log p です。
確率が 0 に近いとき、損失は式ではいくつで、この関数ではいくつですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    p = logits.softmax(dim=1)
    return 1 - p.gather(1, target.unsqueeze(1)).mean()
