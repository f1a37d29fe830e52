def make_float(data):
    if type(data) is not list:
        data = [data]
    result = torch.tensor(data, dtype=torch.float32)
    return result
