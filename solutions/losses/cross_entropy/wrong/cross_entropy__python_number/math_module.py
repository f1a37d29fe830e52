import math


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    total = 0.0
    for row, label in zip(logits.tolist(), target.tolist()):
        total += math.log(sum(math.exp(z - max(row)) for z in row)) + max(row) - row[label]
    return total / len(target) if len(target) else float("nan")
