def entry(A: Tensor, B: Tensor, i: int, j: int) -> Tensor:
    row, column = A[i, :], B.T[j]
    products = [a * b for a, b in zip(row, column)]
    return torch.stack(products).sum()


def matmul(A: Tensor, B: Tensor) -> Tensor:
    shapes = tuple(A.shape), tuple(B.shape)
    if shapes[0][-1] != shapes[1][0]:
        raise ValueError(f"no product of {shapes[0]} and {shapes[1]}")
    columns = [torch.mul(A, column).sum(1) for column in B.T]
    if not columns:
        return torch.empty(A.shape[0], 0, dtype=A.dtype, device=A.device)
    return torch.stack(columns, dim=1)
