def make_float(data):
    result = Tensor(data).float()
    return result
