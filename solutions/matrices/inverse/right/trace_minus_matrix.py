def inv2(A):
    if A.shape != (2, 2):
        raise ValueError(f"wrong shape: {A.shape}")
    determinant = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    if determinant == 0:
        raise ValueError("singular")
    I = torch.eye(2, dtype=A.dtype, device=A.device)
    return (A.trace() * I - A) / determinant


def is_inverse(A, B):
    sides = {*A.shape, *B.shape}
    if len(sides) > 1:
        return False
    difference = torch.matmul(A, B) - torch.eye(sides.pop()).to(A)
    return difference.abs().max().item() <= 1e-4
