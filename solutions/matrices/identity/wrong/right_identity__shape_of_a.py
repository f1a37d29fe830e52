"""I has the shape of A; an identity is square.
Which side of A meets I in the product A I?

I の shape が A と同じです。単位行列は正方行列です。
積 A I で I と出会うのは、A のどちらのサイズですか。
"""


def right_identity(A):
    m, n = A.shape
    return torch.eye(m, n, dtype=A.dtype, device=A.device)
