def grads_without_reset(x, calls):
    leaf = torch.tensor(x, requires_grad=True)
    grads = []
    i = 0
    while i <= calls:
        y = leaf**2
        y.backward()
        grads.append(leaf.grad.item())
        i += 1
    return grads
