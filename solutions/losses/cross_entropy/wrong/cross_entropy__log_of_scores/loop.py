def cross_entropy(logits, target):
    loss = 0
    for z, t in zip(logits, target):
        loss = loss - z[t].log()
    return loss / len(target)
