def cross_entropy(logits, target):
    rows = torch.arange(len(target), device=logits.device)
    return float(-logits.log_softmax(dim=1)[rows, target].mean())
