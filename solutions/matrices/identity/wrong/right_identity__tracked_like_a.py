"""I is tracked when A is; its ones and zeros stay as they are.
Which line takes the tracking over from A?

A が追跡中だと、I も追跡されています。I の 1 と 0 は変わらないものです。
A の追跡を引き継いでいるのは、どの行ですか。
"""


def right_identity(A):
    n = A.shape[1]
    return torch.eye(n, dtype=A.dtype, device=A.device, requires_grad=A.requires_grad)
