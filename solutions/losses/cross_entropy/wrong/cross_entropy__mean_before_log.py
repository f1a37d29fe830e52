"""Looks like the mean was taken before the log.
Is the log of a mean the same as the mean of the logs, e.g. for 1 and 0.01?

log の前に平均をとっているようです。
平均の log と log の平均は、たとえば 1 と 0.01 で同じになりますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    p = logits.softmax(dim=1)
    return -p.gather(1, target.unsqueeze(1)).mean().log()
