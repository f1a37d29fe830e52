def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    with torch.no_grad():
        log_p = torch.log_softmax(logits, 1)
        return -log_p.gather(1, target[:, None]).mean()
