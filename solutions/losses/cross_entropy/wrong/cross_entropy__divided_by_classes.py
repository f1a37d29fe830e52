"""Looks like a division by C, the number of classes; N rows are averaged.
Which entry of the shape (N, C) counts the rows?

クラスの数 C で割っているようです。平均するのは N 行です。
shape (N, C) のうち、行の数はどちらですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).sum() / logits.shape[1]
