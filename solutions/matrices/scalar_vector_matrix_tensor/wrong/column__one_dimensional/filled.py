def column(values):
    n = len(values)
    result = torch.zeros(n)
    for i in range(n):
        result[i] = values[i]
    return result
