def make_float(data):
    floats = []
    for number in data:
        floats.append(number * 1.0)
    result = torch.tensor(floats)
    return result
