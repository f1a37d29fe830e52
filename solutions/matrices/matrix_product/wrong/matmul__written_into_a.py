"""Looks like the result is written into A while A is still read: `C = A` is no copy.
Which line makes a new tensor?

まだ読んでいる A に、結果を書き込んでいるようです。`C = A` はコピーではありません。
新しいテンソルを作るのは、どの行ですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = A
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
