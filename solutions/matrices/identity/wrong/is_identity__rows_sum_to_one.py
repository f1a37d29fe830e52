"""Looks like each row has to add up to 1; `[[0, 1], [1, 0]]` does that, too.
Where in its row does each 1 have to be?

各行の合計が 1 かどうかを調べているようです。`[[0, 1], [1, 0]]` もそうなります。
それぞれの 1 は、行のどこになければなりませんか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return bool((M.sum(dim=1) == 1).all())
