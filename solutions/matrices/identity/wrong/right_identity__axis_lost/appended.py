def right_identity(A):
    n = A.size(1)
    matrix = []
    for i in range(n):
        line = []
        for j in range(n):
            if i == j:
                line.append(1)
            else:
                line.append(0)
        matrix.append(line)
    return torch.tensor(matrix).to(A.device).to(A.dtype)
