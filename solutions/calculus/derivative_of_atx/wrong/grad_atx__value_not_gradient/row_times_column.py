def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(str(tuple(a.shape)) + str(tuple(x.shape)))
    row = a.reshape(1, -1)
    result = torch.zeros(1, 1, dtype=a.dtype, device=a.device)
    for i in range(a.shape[0]):
        result += row[0, i] * x[i, 0].detach()
    return result
