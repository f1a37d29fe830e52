def sgd(w, lr, steps):
    w = torch.nn.Parameter(torch.tensor(w))
    ws = []
    step = 0
    while step < max(1, steps):
        w.grad = None
        torch.square(w - 3).backward()
        w -= w.grad * lr
        ws.append(float(w))
        step += 1
    return ws
