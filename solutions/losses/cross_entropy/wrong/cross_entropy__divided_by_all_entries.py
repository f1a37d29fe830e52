"""Looks like a division by N·C; only N rows are averaged.
How many losses were added up: one for each logit, or one for each row?

N·C で割っているようです。平均するのは N 行だけです。
足した損失は、ロジットごとに 1 つですか。それとも行ごとに 1 つですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).sum() / logits.numel()
