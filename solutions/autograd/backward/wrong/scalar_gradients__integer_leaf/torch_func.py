def scalar_gradients(x, y):
    def z(x, y):
        return x**2 * y + y**3

    dx, dy = torch.func.grad(z, argnums=(0, 1))(torch.tensor(x), torch.tensor(y))
    return dx.item(), dy.item()
