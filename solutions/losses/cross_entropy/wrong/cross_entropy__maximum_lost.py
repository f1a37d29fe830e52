"""Looks like the row's maximum was taken off in one of the two terms only.
Where else does it have to be taken off, or added again?

行の最大値を、2 つの項の片方だけから引いているようです。
もう片方では、最大値をどうしますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    highest = logits.max(dim=1, keepdim=True).values
    log_total = (logits - highest).exp().sum(dim=1).log()
    right = logits.gather(1, target.unsqueeze(1)).squeeze(1)
    return (log_total - right).mean()
