def gradient(f, x):
    y = f(x)
    leaf = torch.empty_like(x).copy_(x.detach()).requires_grad_()
    y.backward()
    return leaf.grad
