def sgd(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    g = torch.autograd.grad((t - 3).pow(2), t)[0]
    out = [w - lr * float(g)]
    while len(out) < steps:
        out.append(out[-1] - lr * float(g))
    return out
