def gradient(f, x):
    shift = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    f(x.detach() + shift).backward()
    return shift.grad
