def gradient(f, x):
    leaf = x if x.requires_grad else x.clone().requires_grad_()
    leaf.grad = None
    value = f(leaf)
    value.backward()
    return leaf.grad
