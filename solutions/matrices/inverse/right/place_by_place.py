def determinant_of(A):
    return A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]


def inv2(A):
    if len(A) != 2 or len(A[0]) != 2:
        raise ValueError("not 2x2")
    det = determinant_of(A)
    if det == 0:
        raise ValueError("det = 0")
    B = torch.empty_like(A)
    B[0, 0] = A[1, 1]
    B[0, 1] = -A[0, 1]
    B[1, 0] = -A[1, 0]
    B[1, 1] = A[0, 0]
    B /= det
    return B


def is_inverse(A, B):
    square = A.size(0) == A.size(1) and B.size(0) == B.size(1)
    if not square or A.size(0) != B.size(0):
        return False
    product = A @ B
    product.diagonal().sub_(1)
    return not (torch.abs(product) > 1e-4).any().item()
