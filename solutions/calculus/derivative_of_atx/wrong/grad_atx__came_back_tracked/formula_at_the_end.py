def grad_atx(a, x):
    ok = a.ndim == 2 and x.ndim == 2 and a.shape == x.shape and a.shape[1] == 1
    if not ok:
        raise ValueError(f"wrong shapes {tuple(a.shape)} {tuple(x.shape)}")
    x.requires_grad = True
    return a.clone()
