def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    numbers = [[a[i, 0].item()] for i in range(a.shape[0])]
    return torch.tensor(numbers, device=x.device)
