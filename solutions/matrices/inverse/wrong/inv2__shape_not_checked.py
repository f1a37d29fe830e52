"""Another shape slipped through: the formula used four of its numbers.
Which shape does the formula need, and where is that asked?

ほかの shape でも通っています。そのうちの 4 つの数に公式を使っています。
公式に必要な shape は何ですか。それはどこで調べていますか。
"""


def inv2(A):
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([d, -b]), torch.stack([-c, a])]) / det
