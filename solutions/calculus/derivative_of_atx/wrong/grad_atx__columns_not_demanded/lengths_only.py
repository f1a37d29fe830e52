def grad_atx(a, x):
    if len(a) == len(x):
        return a + 0
    raise ValueError(f"{tuple(a.shape)} is not {tuple(x.shape)}")
