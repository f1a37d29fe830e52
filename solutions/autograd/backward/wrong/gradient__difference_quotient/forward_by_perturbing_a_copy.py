def gradient(f, x):
    h = 5e-3
    moved = x.detach().clone().reshape(-1)
    before = f(moved.reshape(x.shape))
    found = torch.zeros_like(moved)
    for i in range(len(moved)):
        old = moved[i].item()
        moved[i] = old + h
        found[i] = (f(moved.reshape(x.shape)) - before) / h
        moved[i] = old
    return found.reshape(x.shape)
