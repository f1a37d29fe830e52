"""Looks like the other diagonal; a product with it turns the rows of A round.
Which number of a column does the first row of I pick?

反対側の対角線のようです。かけると A の行の順序が逆になります。
I の最初の行は、列の何番目の数を取り出しますか。
"""


def left_identity(A):
    n = A.shape[0]
    I = torch.zeros(n, n, dtype=A.dtype, device=A.device)
    for i in range(n):
        I[i, n - 1 - i] = 1
    return I
