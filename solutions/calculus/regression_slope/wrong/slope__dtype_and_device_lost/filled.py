def slope(x, y):
    if x.shape != y.shape or not x.any():
        raise ValueError(f"x {tuple(x.shape)}, y {tuple(y.shape)}")
    top, bottom = torch.zeros(()), torch.zeros(())
    for i in range(len(x)):
        top += x[i].item() * y[i].item()
        bottom += x[i].item() ** 2
    return top / bottom
