"""Looks like the other diagonal; a product with it turns the columns of A round.
Which number of a row does the first column of I pick?

反対側の対角線のようです。かけると A の列の順序が逆になります。
I の最初の列は、行の何番目の数を取り出しますか。
"""


def right_identity(A):
    n = A.shape[1]
    I = torch.zeros(n, n, dtype=A.dtype, device=A.device)
    for i in range(n):
        I[i, n - 1 - i] = 1
    return I
