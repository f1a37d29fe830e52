"""Looks like −log(1 − p) of the other classes was added; only the label's class counts.
How many terms does the formula have for one row?

ほかのクラスの −log(1 − p) も足しているようです。数えるのはラベルのクラスだけです。
式では、1 行につき項がいくつありますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    p = logits.softmax(dim=1)
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    losses = one_hot * p.log() + (1 - one_hot) * (1 - p).log()
    return -losses.sum(dim=1).mean()
