"""For an lr that is not above 0, `None` comes back; raise `ValueError`.
Which of your lines is reached if lr is 0?

0 より大きくない lr では `None` が返っています。`ValueError` を出しましょう。
lr が 0 のとき、どの行にたどり着きますか。
"""


def behaviour(lr, a):
    if 0 < lr * a <= 1:
        return "steady"
    elif 1 < lr * a < 2:
        return "zigzag"
    elif lr * a == 2:
        return "bounces"
    elif lr * a > 2:
        return "diverges"
