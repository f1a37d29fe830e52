def double_until(x, limit):
    start = x.clone()
    while x < limit:
        x = torch.add(x, start)
    return x
