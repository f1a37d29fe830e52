"""All numbers are right; rows and columns are exchanged.
Which index of the result tells the row?

数はすべて正しいですが、行と列が入れ替わっています。
結果の添字のうち、行を表すのはどちらですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(B.shape[1], A.shape[0], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[j, i] = (A[i] * B[:, j]).sum()
    return C
