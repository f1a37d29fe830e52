def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    one, two = a**2 * b, b**3
    (one + two).backward()
    return one.item(), two.item()
