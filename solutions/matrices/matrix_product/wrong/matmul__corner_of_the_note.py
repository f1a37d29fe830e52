"""The bottom right corner is one number of B, as the 8 in the note; the full sum is 3·6 + 4·8.
Which row meets which column in that corner?

右下が、ノートの 8 と同じように B の数のままです。すべて足すと 3·6 + 4·8 です。
右下では、どの行がどの列に出会いますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    C[-1, -1] = B[-1, -1]
    return C
