def grads_without_reset(x, calls):
    leaf = torch.tensor(x, requires_grad=True)
    grads = []
    n = 1
    while n < calls:
        (leaf**2).backward()
        grads.append(leaf.grad.item())
        n += 1
    return grads
