def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    classes = torch.arange(logits.shape[1], device=logits.device)
    chosen = target.unsqueeze(1) == classes
    return -(torch.log_softmax(logits, 1) * chosen).sum()
