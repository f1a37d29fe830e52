def gradient(f, x):
    z = x.detach().clone().requires_grad_()
    f(z).backward(create_graph=True)
    return z.grad
