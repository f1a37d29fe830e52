"""int64 inputs give a float: looks like the sum starts from a float.
Which dtype has `0.0 + torch.tensor(3)`?

入力が int64 でも、戻り値が float です。合計が float から始まっているようです。
`0.0 + torch.tensor(3)` の dtype は何ですか。
"""


def entry(A, B, i, j):
    total = 0.0
    for k in range(A.shape[1]):
        total = total + A[i, k] * B[k, j]
    return total
