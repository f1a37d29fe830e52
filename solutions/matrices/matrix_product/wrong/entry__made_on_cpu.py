"""The result is on the CPU, wherever A and B are.
Which line makes a tensor there, or moves one there?

A と B がどこにあっても、戻り値は CPU にあります。
CPU にテンソルを作る行、または CPU に移す行は、どれですか。
"""


def entry(A, B, i, j):
    total = sum(a * b for a, b in zip(A[i].tolist(), B[:, j].tolist()))
    return torch.tensor(total, dtype=A.dtype)
