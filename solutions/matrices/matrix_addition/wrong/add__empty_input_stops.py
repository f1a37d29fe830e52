"""A matrix without rows stops it.
What does `torch.stack` make of an empty list?

行のない行列で止まります。
`torch.stack` に空のリストを渡すと、どうなりますか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return torch.stack([a + b for a, b in zip(A, B)])
