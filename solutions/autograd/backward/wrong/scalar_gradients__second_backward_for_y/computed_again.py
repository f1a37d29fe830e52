def scalar_gradients(x, y):
    xt = torch.tensor(x, requires_grad=True)
    yt = torch.tensor(y, requires_grad=True)
    (xt.pow(2) * yt + yt.pow(3)).backward()
    z_x = float(xt.grad)
    (xt.pow(2) * yt + yt.pow(3)).backward()
    z_y = float(yt.grad)
    return (z_x, z_y)
