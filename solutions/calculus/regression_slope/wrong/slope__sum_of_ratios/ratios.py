def slope(x, y):
    if x.size() != y.size() or torch.all(x == 0):
        raise ValueError(f"x {tuple(x.size())}, y {tuple(y.size())}")
    numerators = torch.mul(x, y)
    denominators = torch.mul(x, x)
    return torch.sum(torch.div(numerators, denominators))
