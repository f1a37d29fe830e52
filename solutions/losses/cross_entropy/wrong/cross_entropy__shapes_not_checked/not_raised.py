def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        ValueError(f"{tuple(logits.shape)} {tuple(target.shape)}")
    return -logits.log_softmax(1).gather(1, target.view(-1, 1)).mean()
