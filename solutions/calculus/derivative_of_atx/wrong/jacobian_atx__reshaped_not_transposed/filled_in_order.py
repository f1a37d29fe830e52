def jacobian_atx(A):
    rows, columns = A.shape
    J = torch.zeros(columns, rows)
    numbers = iter(A.flatten())
    for i in range(columns):
        for j in range(rows):
            J[i][j] = next(numbers)
    return J
