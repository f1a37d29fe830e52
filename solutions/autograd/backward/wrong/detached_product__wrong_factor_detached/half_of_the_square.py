def detached_product(x):
    with torch.no_grad():
        c = x.clone()
    square = c * x
    return x * square
