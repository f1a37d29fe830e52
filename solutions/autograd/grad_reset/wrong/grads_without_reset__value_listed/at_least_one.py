def square(t):
    return t * t


def grads_without_reset(x, calls):
    t = torch.tensor(x, requires_grad=True)
    values = []
    while True:
        y = square(t)
        y.backward()
        values.append(float(y))
        if len(values) >= calls:
            return values
