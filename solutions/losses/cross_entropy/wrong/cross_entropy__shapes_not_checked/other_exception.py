def cross_entropy(logits, target):
    assert logits.ndim == 2 and target.ndim == 1, f"{tuple(logits.shape)}, {tuple(target.shape)}"
    assert len(logits) == len(target)
    return -logits.log_softmax(dim=1).gather(1, target[:, None]).mean()
