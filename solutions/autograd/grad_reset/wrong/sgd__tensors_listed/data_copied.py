def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    path = []
    for i in range(steps):
        x.grad = None
        L = (x - 3) ** 2
        L.backward()
        x.data = x.data - lr * x.grad
        path.append(x.data)
    return path
