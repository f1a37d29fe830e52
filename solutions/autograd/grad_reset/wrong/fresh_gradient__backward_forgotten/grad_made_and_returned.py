def fresh_gradient(w):
    w.grad = torch.zeros(w.shape, dtype=w.dtype, device=w.device)
    L = torch.sum(torch.square(w - 3))  # noqa: F841 - nothing is done with it
    return w.grad
