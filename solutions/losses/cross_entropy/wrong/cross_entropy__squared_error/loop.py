def cross_entropy(logits, target):
    total = 0
    for row, label in zip(logits.softmax(1), target):
        for c in range(len(row)):
            total = total + (row[c] - (1.0 if c == label else 0.0)) ** 2
    return total / logits.numel()
