def cross_entropy(logits, target):
    bits = 0
    for row, label in zip(logits, target):
        bits = bits - torch.log2(torch.softmax(row, 0)[label])
    return bits / len(target)
