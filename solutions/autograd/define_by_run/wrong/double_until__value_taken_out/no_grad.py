def double_until(x, limit):
    with torch.no_grad():
        y = x.clone()
        while y < limit:
            y *= 2
    return y
