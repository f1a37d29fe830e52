def stack_matrices(matrices):
    lists = []
    for matrix in matrices:
        lists.append(matrix.tolist())
    return torch.tensor(lists)
