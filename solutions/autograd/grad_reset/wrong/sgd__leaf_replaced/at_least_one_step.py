def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    values = []
    while True:
        x.grad = None
        L = (x - 3) ** 2
        L.backward()
        new_x = x - lr * x.grad
        values.append(float(new_x))
        x = new_x
        if len(values) >= steps:
            return values
