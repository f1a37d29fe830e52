def jacobian_atx(A):
    columns = [column.tolist() for column in A.T]
    return torch.tensor(columns).to(A.device)
