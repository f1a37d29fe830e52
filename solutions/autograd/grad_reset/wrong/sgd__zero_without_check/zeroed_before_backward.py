def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    xs = []
    for i in range(steps):
        L = (x - 3).pow(2)
        x.grad.zero_()
        L.backward()
        x.data = x.data - lr * x.grad
        xs.append(x.item())
    return xs
