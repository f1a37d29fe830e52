def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    n = p.numel()
    a, b = m.view(n), v.view(n)
    grad = g.view(n)
    a = b1 * a + (1 - b1) * grad
    b = b2 * b + (1 - b2) * grad * grad
    moved = p.view(n) - lr * (a / (1 - b1**t)) / ((b / (1 - b2**t)) ** 0.5 + eps)
    return moved.reshape(p.shape), a.reshape(p.shape), b.reshape(p.shape)
