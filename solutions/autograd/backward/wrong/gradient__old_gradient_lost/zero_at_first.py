def gradient(f, x):
    x.requires_grad = True
    x.grad = None
    y = f(x)
    y.backward()
    answer, x.grad = x.grad, None
    return answer
