def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    p = torch.softmax(logits, -1).clamp_min(torch.finfo(torch.float32).tiny)
    return -p.gather(1, target[:, None]).log().mean()
