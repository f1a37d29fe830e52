"""The products are written into A: a row of a tensor is no copy.
Which line makes a new tensor?

積が A に書き込まれています。テンソルから取り出した行は、コピーではありません。
新しいテンソルを作るのは、どの行ですか。
"""


def entry(A, B, i, j):
    row = A[i]
    row *= B[:, j]
    return row.sum()
