def is_inverse(A, B):
    rows, columns = A.shape
    if rows != columns or B.shape != A.shape:
        return False
    product = torch.mm(A, B).tolist()
    return product == [[1.0 if i == j else 0.0 for j in range(rows)] for i in range(rows)]
