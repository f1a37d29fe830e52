def sgd(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    history = []
    for i in range(max(1, steps)):
        L = torch.square(w - 3)
        L.backward()
        with torch.no_grad():
            w -= lr * w.grad
            w.grad.zero_()
        history.append(float(L))
    return history
