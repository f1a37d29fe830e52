"""Looks like the last entry decides alone.
What still knows that an earlier entry was wrong?

最後の要素だけで決まっているようです。
前の要素が違っていたことは、どこに残っていますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    result = True
    for i in range(M.shape[0]):
        for j in range(M.shape[1]):
            if M[i, j] == (1 if i == j else 0):
                result = True
            else:
                result = False
    return result
