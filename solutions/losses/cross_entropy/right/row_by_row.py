def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    if logits.ndim == 2 and target.ndim == 1 and len(logits) == len(target):
        total = torch.zeros((), dtype=logits.dtype, device=logits.device)
        for row, label in zip(logits, target.tolist()):
            distances = row - row[label]
            total = total + torch.logsumexp(distances, 0)
        return total / len(target)
    raise ValueError("%s does not go with %s" % (tuple(logits.shape), tuple(target.shape)))
