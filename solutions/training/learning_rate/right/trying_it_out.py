from itertools import accumulate


def update(w, grad, lr):
    moved = [one - lr * slope for one, slope in zip(w.flatten().tolist(), grad.flatten().tolist())]
    return torch.tensor(moved, dtype=w.dtype, device=w.device).reshape(w.shape)


def descend(w, lr, a, steps):
    path = accumulate(range(steps), lambda now, _: now - lr * (a * now), initial=w)
    return list(path)[1:]


def behaviour(lr, a):
    if lr <= 0.0:
        raise ValueError("lr")
    first, second = descend(1.0, lr, a, 2)
    if first >= 0:
        return "steady"
    if second < 1:
        return "zigzag"
    if second > 1:
        return "diverges"
    return "bounces"
