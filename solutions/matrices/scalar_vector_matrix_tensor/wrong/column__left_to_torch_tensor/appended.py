def column(values):
    rows = []
    for value in values:
        rows.append([value])
    result = torch.tensor(rows)
    return result
