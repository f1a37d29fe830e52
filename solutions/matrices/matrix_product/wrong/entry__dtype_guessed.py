"""Looks like torch chose the dtype; it makes float32 of Python's floats.
Which dtype has `torch.tensor(0.1)`?

torch が dtype を選んだようです。Python の float は float32 になります。
`torch.tensor(0.1)` の dtype は何ですか。
"""


def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1]):
        total += A[i, k].item() * B[k, j].item()
    return torch.tensor(total)
