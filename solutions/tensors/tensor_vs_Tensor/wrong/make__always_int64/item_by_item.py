def make(data):
    if type(data) is list:
        return torch.tensor([int(number) for number in data])
    return torch.tensor(int(data))
