def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    total = logits.new_zeros(())
    for i in range(len(target)):
        total = total - logits[i, target[i]]
    return total / len(target)
