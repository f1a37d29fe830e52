def cross_entropy(logits, target):
    z = logits
    z -= z.max(1, keepdim=True)[0]
    log_p = z - z.exp().sum(dim=1, keepdim=True).log()
    return -log_p.gather(1, target[:, None]).mean()
