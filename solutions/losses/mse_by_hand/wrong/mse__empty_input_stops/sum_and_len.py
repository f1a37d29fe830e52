def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    squares = [(x - y) ** 2 for x, y in zip(pred.reshape(-1), target.reshape(-1))]
    return sum(squares) / len(squares)
