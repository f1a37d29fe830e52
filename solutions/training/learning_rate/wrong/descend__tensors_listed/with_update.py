def descend(w, lr, a, steps):
    result = []
    w = torch.tensor(w)
    for i in range(steps):
        w = update(w, a * w, lr)
        result.append(w)
    return result
