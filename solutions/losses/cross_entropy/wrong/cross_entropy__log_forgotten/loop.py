def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    total = logits.new_zeros(())
    for row, label in zip(logits, target):
        total = total - row.softmax(0)[label]
    return total / len(target)
