def scalar_gradients(x, y):
    x_leaf = torch.tensor(x)
    y_leaf = torch.tensor(y)
    x_leaf.requires_grad = True
    y_leaf.requires_grad = True
    (x_leaf * x_leaf * y_leaf + y_leaf**3).backward()
    return x_leaf.grad.tolist(), y_leaf.grad.tolist()
