def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    columns = []
    for j in range(B.size(1)):
        columns.append((A * B[:, j]).sum(1))
    return torch.stack(columns)
