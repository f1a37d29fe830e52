def L(w):
    return torch.sum(torch.square(w - 3))


def fresh_gradient(w):
    L(w).backward()
    return torch.tensor(w.grad.tolist())
