"""I is on the CPU, wherever A is.
Which line decides the device of I?

A がどこにあっても、I は CPU にあります。
I の device は、どの行で決まりますか。
"""


def right_identity(A):
    return torch.eye(A.shape[1], dtype=A.dtype)
