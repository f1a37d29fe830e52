def scalar_gradients(x, y):
    x = torch.tensor(x, requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    return x.grad.item(), y.grad.item()
