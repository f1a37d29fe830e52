def grads_without_reset(x, calls):
    w = torch.tensor(x, requires_grad=True)
    grads = []
    for i in range(calls):
        w.grad = None
        loss = w**2
        loss.backward()
        grads.append(w.grad.item())
    return grads
