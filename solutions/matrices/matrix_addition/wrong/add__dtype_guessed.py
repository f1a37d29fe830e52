"""Looks like torch chose the dtype; it makes float32 of Python's floats.
Which dtype has `torch.tensor([0.1])`?

torch が dtype を選んだようです。Python の float は float32 になります。
`torch.tensor([0.1])` の dtype は何ですか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    rows = []
    for i in range(A.shape[0]):
        row = []
        for j in range(A.shape[1]):
            row.append(A[i, j].item() + B[i, j].item())
        rows.append(row)
    return torch.tensor(rows)
