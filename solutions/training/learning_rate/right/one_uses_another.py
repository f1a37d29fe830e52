def update(w, grad, lr):
    step = grad * lr
    return torch.add(w, -step)


def descend(w, lr, a, steps):
    path = [torch.tensor(w)]
    for _ in range(steps):
        path.append(update(path[-1], a * path[-1], lr))
    return [float(one) for one in path[1:]]


def step(w, lr, a):
    return w - lr * a * w


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("no step, or a step uphill")
    after = step(1.0, lr, a)
    if after >= 0:
        return "steady"
    distance = abs(after)
    return "zigzag" if distance < 1 else "bounces" if distance == 1 else "diverges"
