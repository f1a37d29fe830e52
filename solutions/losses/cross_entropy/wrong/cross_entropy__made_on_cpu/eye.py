def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    one_hot = torch.eye(logits.shape[1], dtype=logits.dtype)[target.cpu()]
    return -(logits.log_softmax(1) * one_hot).sum(1).mean()
