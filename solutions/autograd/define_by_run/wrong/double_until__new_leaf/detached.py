def double_until(x, limit):
    leaf = x.detach().clone().requires_grad_()
    while leaf < limit:
        leaf = 2 * leaf
    return leaf
