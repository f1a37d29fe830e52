from torch.nn import functional as F


def cross_entropy(logits, target):
    shapes = tuple(logits.shape), tuple(target.shape)
    if [len(shape) for shape in shapes] != [2, 1] or len(logits) != len(target):
        raise ValueError(f"shapes {shapes[0]} and {shapes[1]}")
    log_p = F.log_softmax(logits, dim=1)
    losses = [-log_p[i, target[i]] for i in range(len(target))]
    if not losses:
        return logits.sum() * float("nan")
    return torch.stack(losses).mean()
