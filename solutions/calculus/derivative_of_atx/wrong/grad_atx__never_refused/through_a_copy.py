def grad_atx(a, x):
    result = torch.empty_like(a)
    result.copy_(a)
    return result
