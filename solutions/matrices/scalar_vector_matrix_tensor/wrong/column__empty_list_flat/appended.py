def column(values):
    rows = []
    for v in values:
        rows.append([float(v)])
    return torch.tensor(rows)
