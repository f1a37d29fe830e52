def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    xs = []
    while True:
        x.grad = None
        (x - 3).square().backward()
        x.data = x.data - x.grad
        xs.append(float(x))
        if len(xs) >= steps:
            return xs
