"""The number is right; it still has an axis, with one number on it.
What shape has `torch.zeros(1)`, and what shape has `torch.tensor(0)`?

数は正しいですが、要素が 1 つの軸が残っています。
`torch.zeros(1)` と `torch.tensor(0)` の shape は、それぞれ何ですか。
"""


def entry(A, B, i, j):
    total = torch.zeros(1, dtype=A.dtype, device=A.device)
    for k in range(A.shape[1]):
        total += A[i, k] * B[k, j]
    return total
