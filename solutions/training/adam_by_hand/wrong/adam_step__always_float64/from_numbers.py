def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    rows = []
    for x, y, a, b in zip(p.flatten().tolist(), g.flatten().tolist(), m.flatten().tolist(), v.flatten().tolist()):
        a = b1 * a + (1 - b1) * y
        b = b2 * b + (1 - b2) * y * y
        rows.append([x - lr * (a / (1 - b1**t)) / ((b / (1 - b2**t)) ** 0.5 + eps), a, b])
    new = torch.tensor(rows, dtype=torch.float64, device=p.device).reshape(-1, 3)
    return tuple(new[:, i].reshape(p.shape).clone() for i in range(3))
