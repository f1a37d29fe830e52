def inv2(A):
    M = A.tolist()
    det = M[0][0] * M[1][1] - M[0][1] * M[1][0]
    if det == 0:
        raise ValueError("det is 0")
    swapped = [[M[1][1], -M[0][1]], [-M[1][0], M[0][0]]]
    return torch.tensor(swapped, dtype=A.dtype, device=A.device) / det
