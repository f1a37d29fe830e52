def kind(t: Tensor) -> str:
    result = "scalar"
    if torch.is_tensor(t):
        result = "tensor"
    elif type(t) is list:
        result = "vector"
    return result
