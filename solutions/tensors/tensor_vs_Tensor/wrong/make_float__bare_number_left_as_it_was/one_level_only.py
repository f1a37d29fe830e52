def make_float(data):
    if type(data) is not list:
        return torch.tensor(data)
    numbers = []
    for x in data:
        numbers.append(float(x))
    return torch.tensor(numbers)
