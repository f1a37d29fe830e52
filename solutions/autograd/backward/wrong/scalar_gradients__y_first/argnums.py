def scalar_gradients(x, y):
    def z(y, x):
        return x**2 * y + y**3

    dy, dx = torch.func.grad(z, argnums=(0, 1))(torch.tensor(y), torch.tensor(x))
    return dy.item(), dx.item()
