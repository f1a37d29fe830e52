"""Looks like the shapes are left to torch: it stretches sides of length 1 (broadcasting), and refuses the rest
with an error of its own.
Which line of yours stops two shapes that differ?

shape の確認を torch に任せているようです。torch は長さ 1 のサイズを広げ (ブロードキャスト)、ほかは自分のエラーで
断ります。
違う shape を止めるのは、どの行ですか。
"""


def add(A, B):
    return A + B
