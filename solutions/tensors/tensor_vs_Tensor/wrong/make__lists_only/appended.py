def make(data):
    numbers = []
    for x in data:
        numbers.append(x)
    return torch.tensor(numbers)
