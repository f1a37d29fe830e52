"""I is float32 whatever A is; an int64 A cannot be multiplied by it.
Which line decides the dtype of I?

A が何でも、I は float32 です。int64 の A とはかけられません。
I の dtype は、どの行で決まりますか。
"""


def left_identity(A):
    return torch.eye(A.shape[0], device=A.device)
