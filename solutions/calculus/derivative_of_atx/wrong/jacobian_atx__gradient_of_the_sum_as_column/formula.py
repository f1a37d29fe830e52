def jacobian_atx(A):
    rows = []
    for row in A:
        rows.append(row.sum())
    return torch.stack(rows).unsqueeze(1)
