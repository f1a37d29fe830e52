"""Looks like tracking was switched on in logits, which is the caller's tensor.
Who decides whether logits is tracked: this function, or the code that made logits?

呼び出し側のテンソル logits の追跡を、ここでオンにしているようです。
logits を追跡するかどうかを決めるのは、この関数ですか。それとも logits を作った側ですか。
"""


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    logits.requires_grad_()
    return -logits.log_softmax(dim=1).gather(1, target.unsqueeze(1)).mean()
