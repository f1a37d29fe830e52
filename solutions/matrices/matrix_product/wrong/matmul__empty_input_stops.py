"""A matrix without rows stops it.
What does `torch.stack` make of an empty list?

行のない行列で止まります。
`torch.stack` に空のリストを渡すと、どうなりますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    rows = []
    for row in A:
        rows.append((row[:, None] * B).sum(0))
    return torch.stack(rows)
