def inv2(A):
    if A.size() != (2, 2):
        raise ValueError("not 2x2")
    main = A[0, 0] * A[1, 1]
    other = A[0, 1] * A[1, 0]
    if main == other:
        raise ValueError("determinant 0")
    signs = torch.tensor([[1.0, -1.0], [-1.0, 1.0]])
    return A * signs / (main - other)
