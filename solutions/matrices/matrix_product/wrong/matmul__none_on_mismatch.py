"""A mismatch is silent; the next line would fail far away from the cause.
What does a function return when no `return` is reached?

shape が合わなくても何も起きません。次の行が、原因から離れた所でエラーになります。
どの `return` にも着かない関数は、何を返しますか。
"""


def matmul(A, B):
    if A.shape[1] == B.shape[0]:
        C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
        for i in range(A.shape[0]):
            for j in range(B.shape[1]):
                C[i, j] = (A[i] * B[:, j]).sum()
        return C
