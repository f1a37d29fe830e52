def mse(pred, target):
    assert_same_shape(pred, target)
    error = torch.sub(pred, target)
    return error.square().sum() / error.numel()


def assert_same_shape(a, b):
    if list(a.size()) != list(b.size()):
        raise ValueError(f"no MSE of {(*a.size(),)} and {(*b.size(),)}")
