def descend(w, lr, a, steps):
    x = torch.tensor(w)
    history = []
    for i in range(steps):
        x.sub_(lr * a * x)
        history += [x]
    return history
