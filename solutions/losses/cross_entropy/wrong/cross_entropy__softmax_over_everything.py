"""Looks like softmax over the whole table; each row should sum to 1.
What do the probabilities of row 0 add up to in your code?

表全体に softmax をかけているようです。各行の和を 1 にします。
このコードで、0 行目の確率の和はいくつですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    log_p = logits - logits.exp().sum().log()
    return -log_p.gather(1, target.unsqueeze(1)).mean()
