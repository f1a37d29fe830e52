"""Looks like only the diagonal is looked at.
What has to be true of all other entries?

対角線上だけを見ているようです。
ほかの要素は、すべて何でなければなりませんか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    for i in range(M.shape[0]):
        if M[i, i] != 1:
            return False
    return True
