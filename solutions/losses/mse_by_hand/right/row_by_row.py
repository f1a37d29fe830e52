def sum_of_squares(pred, target):
    if pred.ndim == 0:
        return (pred - target) * (pred - target)
    total = pred.new_zeros(())
    for p, t in zip(pred, target):
        total = total + sum_of_squares(p, t)
    return total


def mse(pred: Tensor, target: Tensor) -> Tensor:
    if pred.size() != target.size():
        raise ValueError(f"pred: {tuple(pred.size())}, target: {tuple(target.size())}")
    return sum_of_squares(pred, target) / pred.numel()
