"""Looks like the log of raw scores; softmax is missing in front of it, and a negative score has no log.
What does a row of logits have to become before its log is taken?

生のスコアの log をとっているようです。その前の softmax がなく、負のスコアには log がありません。
log をとる前に、1 行のロジットを何に変えておきますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    return -torch.log(logits.gather(1, target.unsqueeze(1))).mean()
