"""A matrix without an inverse was divided by its determinant, 0.
What should be asked before the division?

逆行列のない行列を、行列式の 0 で割っています。
割る前に、何を調べるとよいですか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    return torch.stack([torch.stack([d, -b]), torch.stack([-c, a])]) / det
