def blend(old, new, keep):
    return torch.add(keep * old, new, alpha=1 - keep)


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    start, grad, first, second = (x.double() for x in (p, g, m, v))
    first, second = blend(first, grad, b1), blend(second, grad.square(), b2)
    root = (1 - b2**t) ** 0.5
    moved = start - (lr * root / (1 - b1**t)) * (first / (second.sqrt() + eps * root))
    return moved.to(p.dtype), first.to(p.dtype), second.to(p.dtype)
