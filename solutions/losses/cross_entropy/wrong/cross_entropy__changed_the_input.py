"""logits is written into, and it is the caller's own tensor.
Which operator makes a new tensor instead of writing into logits?

logits に書き込んでいますが、これは呼び出し側のテンソルです。
logits に書き込まず、新しいテンソルを作る演算子はどれですか。
"""


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    logits -= logits.max(dim=1, keepdim=True).values
    log_total = logits.exp().sum(dim=1).log()
    right = logits.gather(1, target.unsqueeze(1)).squeeze(1)
    return (log_total - right).mean()
