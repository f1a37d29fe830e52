"""I is int64 whatever A is; torch makes that of Python's whole numbers.
Which line decides the dtype of I?

A が何でも、I は int64 です。torch は Python の整数を int64 にします。
I の dtype は、どの行で決まりますか。
"""


def right_identity(A):
    n = A.shape[1]
    rows = []
    for i in range(n):
        row = [0] * n
        row[i] = 1
        rows.append(row)
    return torch.tensor(rows)
