def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    rows = []
    for x, y, a, b in zip(p, g, m, v):
        a = b1 * a + (1 - b1) * y
        b = b2 * b + (1 - b2) * y * y
        rows.append((x - lr * (a / (1 - b1**t)) / ((b / (1 - b2**t)) ** 0.5 + eps), a, b))
    return tuple(torch.stack(column) for column in zip(*rows))
