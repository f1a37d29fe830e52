def grads_without_reset(x, calls):
    x = torch.tensor(x, requires_grad=True)
    seen = []
    for _ in range(calls):
        y = x * x
        y.backward()
        seen.append(x.grad.detach().clone())
    return seen
