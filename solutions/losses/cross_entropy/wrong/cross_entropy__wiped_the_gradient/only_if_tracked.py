def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    if logits.requires_grad:
        logits.grad = None
    log_p = torch.log_softmax(logits, 1)
    return torch.mean(-log_p.gather(1, target.view(-1, 1)))
