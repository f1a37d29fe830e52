def detached_product(x):
    x = x.to("cpu")
    with torch.no_grad():
        c = x * x
    return x * c
