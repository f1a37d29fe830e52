def double_until(x, limit):
    number = float(x)
    while number < limit:
        number += number
    return torch.tensor(number)
