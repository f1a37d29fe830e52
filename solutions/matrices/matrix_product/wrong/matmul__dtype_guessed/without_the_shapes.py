def matmul(A, B):
    if len(A[0]) != len(B):
        raise ValueError("cannot multiply")
    a, b = A.tolist(), B.tolist()
    result = []
    for i in range(len(a)):
        result.append([])
        for j in range(len(b[0])):
            total = 0
            for k in range(len(b)):
                total += a[i][k] * b[k][j]
            result[i].append(total)
    return torch.tensor(result)
