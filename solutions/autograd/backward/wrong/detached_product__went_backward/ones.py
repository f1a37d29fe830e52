def detached_product(x):
    with torch.no_grad():
        c = x * x
    y = c * x
    if x.requires_grad:
        y.backward(torch.ones_like(y), retain_graph=True)
    return y
