def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    return float(leaf.grad)
