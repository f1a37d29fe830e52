def loss(w):
    return (w * w - 3).sum()


def fresh_gradient(w):
    w.grad = None
    loss(w).backward()
    return torch.tensor(w.grad.tolist())
