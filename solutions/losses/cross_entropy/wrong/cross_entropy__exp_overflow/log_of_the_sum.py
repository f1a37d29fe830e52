def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    log_total = torch.log(torch.exp(logits).sum(1))
    rows = torch.arange(len(target), device=logits.device)
    return (log_total - logits[rows, target]).mean()
