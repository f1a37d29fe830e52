def descend(w, lr, a, steps):
    return w * (1 - lr * a) ** torch.arange(1, steps + 1, dtype=torch.float32)
