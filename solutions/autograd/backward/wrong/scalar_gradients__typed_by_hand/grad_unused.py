def scalar_gradients(x, y):
    p = torch.tensor([x, y], requires_grad=True)
    torch.autograd.grad(p[0] ** 2 * p[1] + p[1] ** 3, p)
    return 2.0 * x * y, 1.0 * x * x + 3.0 * y * y
