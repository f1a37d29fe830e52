def make_float(data):
    numbers = torch.tensor(data)
    return numbers.squeeze()
