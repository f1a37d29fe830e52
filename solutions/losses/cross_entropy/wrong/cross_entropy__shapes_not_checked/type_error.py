def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise TypeError(f"{tuple(logits.shape)} and {tuple(target.shape)}")
    return -logits.log_softmax(dim=1).gather(1, target[:, None]).mean()
