def make_float(data):
    if isinstance(data, (int, float)):
        return torch.tensor(float(data))
    values = []
    for i in range(len(data)):
        values.append(float(data[i]))
    result = torch.Tensor(values)
    return result
