"""Looks like the columns are never counted; there may be more than rows, or fewer.
Which two sides have to agree?

列数を一度も数えていないようです。列は行より多いことも、少ないこともあります。
等しくなければならないのは、どのサイズとどのサイズですか。
"""


def is_identity(M):
    n = M.shape[0]
    for i in range(n):
        for j in range(n):
            if M[i, j] != (1 if i == j else 0):
                return False
    return True
