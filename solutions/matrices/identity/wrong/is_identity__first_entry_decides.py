"""Looks like the first entry decides alone: a `return` ends the loop.
When is it certain that the answer is `True`?

最初の要素だけで決まっているようです。`return` でループが終わります。
答えが `True` だと言い切れるのは、いつですか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    for i in range(M.shape[0]):
        for j in range(M.shape[1]):
            expected = 1 if i == j else 0
            if M[i, j] == expected:
                return True
            else:
                return False
    return True
