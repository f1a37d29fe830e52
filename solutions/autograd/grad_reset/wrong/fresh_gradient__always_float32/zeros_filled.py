def fresh_gradient(w):
    (g,) = torch.autograd.grad(torch.sum((w - 3) ** 2), w)
    result = torch.zeros(w.shape, device=w.device)
    result += g
    return result
