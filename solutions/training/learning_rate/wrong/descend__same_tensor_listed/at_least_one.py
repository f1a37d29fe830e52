def descend(w, lr, a, steps):
    t = torch.tensor(w)
    out = []
    for _ in range(max(steps, 1)):
        t.mul_(1 - lr * a)
        out.append(t)
    return out
