"""Looks like torch chose the dtype; it makes float32 of Python's floats.
Which dtype has `torch.tensor([0.1])`?

torch が dtype を選んだようです。Python の float は float32 になります。
`torch.tensor([0.1])` の dtype は何ですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    rows = []
    for i in range(A.shape[0]):
        row = []
        for j in range(B.shape[1]):
            row.append((A[i] * B[:, j]).sum().item())
        rows.append(row)
    return torch.tensor(rows)
