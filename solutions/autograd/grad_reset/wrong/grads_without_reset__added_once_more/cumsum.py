def grads_without_reset(x, calls):
    p = torch.tensor(x, requires_grad=True)
    found = []
    for _ in range(calls):
        y = p.pow(2)
        y.backward()
        found.append(p.grad.item())
    return torch.cumsum(torch.tensor(found), 0).tolist() if found else None
