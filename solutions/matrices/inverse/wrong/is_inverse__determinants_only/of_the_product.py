def is_inverse(A, B):
    if A.shape != B.shape or len(A) != A.shape[1]:
        return False
    det = torch.det(A @ B).item()
    return abs(det - 1) < 0.0001
