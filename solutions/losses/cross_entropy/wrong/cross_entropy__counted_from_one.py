"""Looks like the labels are counted from 1; they begin with 0.
Which column belongs to label 0?

ラベルを 1 から数えているようです。ラベルは 0 から始まります。
ラベル 0 は、どの列ですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    rows = torch.arange(len(target), device=logits.device)
    return -log_p[rows, target - 1].mean()
