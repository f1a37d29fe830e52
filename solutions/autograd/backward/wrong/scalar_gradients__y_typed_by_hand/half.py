def scalar_gradients(x, y):
    a = torch.tensor(float(x), requires_grad=True)
    z = a**2 * y + y**3
    z.backward()
    return a.grad.item(), float(x * x + 3 * y * y)
