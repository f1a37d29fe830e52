def gradient(f, x):
    eps = 1e-2
    base = x.detach().clone()
    out = []
    for i in range(base.numel()):
        up, down = base.flatten().clone(), base.flatten().clone()
        up[i] += eps
        down[i] -= eps
        out.append(float((f(up.reshape(x.shape)) - f(down.reshape(x.shape))) / (2 * eps)))
    return torch.tensor(out, dtype=x.dtype, device=x.device).reshape(x.shape)
