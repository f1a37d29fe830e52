"""Looks like −log p of every class; only the label's class counts.
Which entry of each row belongs into the mean?

すべてのクラスの −log p のようです。数えるのはラベルのクラスだけです。
各行のどの値を平均に入れますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    return -logits.log_softmax(dim=1).mean()
