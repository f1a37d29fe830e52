"""Looks like the first row decides alone: a `return` ends the loop.
Which loops must be through before the answer is `True`?

最初の行だけで決まっているようです。`return` でループが終わります。
`True` を返す前に、どのループが終わっていなければなりませんか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    for i in range(M.shape[0]):
        for j in range(M.shape[1]):
            if M[i, j] != (1 if i == j else 0):
                return False
        return True
