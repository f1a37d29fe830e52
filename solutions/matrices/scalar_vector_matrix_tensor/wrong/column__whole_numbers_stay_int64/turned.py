def column(values):
    row = torch.tensor([values])
    return row.T
