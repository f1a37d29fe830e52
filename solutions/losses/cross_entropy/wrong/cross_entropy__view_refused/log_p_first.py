def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    rows, classes = logits.shape
    flat = logits.view(rows * classes)
    log_p = flat.reshape(rows, classes).log_softmax(dim=1)
    return -log_p.gather(1, target[:, None]).mean()
