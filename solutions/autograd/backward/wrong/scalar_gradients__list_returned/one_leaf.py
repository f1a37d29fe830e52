def scalar_gradients(x, y):
    p = torch.tensor([x, y], requires_grad=True)
    z = p[0] ** 2 * p[1] + p[1] ** 3
    z.backward()
    return p.grad.tolist()
