def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    log_p = torch.log_softmax(logits, dim=1, dtype=torch.float32)
    return torch.mean(-log_p.gather(1, target[:, None]))
