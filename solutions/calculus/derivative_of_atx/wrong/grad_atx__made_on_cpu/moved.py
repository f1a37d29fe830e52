def grad_atx(a, x):
    shape_a, shape_x = tuple(a.shape), tuple(x.shape)
    if shape_a != shape_x or len(shape_a) != 2 or shape_a[1] != 1:
        raise ValueError(f"{shape_a} and {shape_x}")
    x = x.detach().to("cpu").clone().requires_grad_()
    a = a.to("cpu")
    y = (a * x).sum()
    y.backward()
    return x.grad
