from torch.autograd import functional


def square_distance(t):
    return ((t - 3) ** 2).sum()


def fresh_gradient(w):
    return functional.jacobian(square_distance, w)


def sgd(w, lr, steps):
    weight = torch.tensor(w, dtype=torch.float64)
    history = []
    for _ in range(steps):
        weight = weight - lr * torch.func.jacfwd(square_distance)(weight)
        history.append(float(weight))
    return history
