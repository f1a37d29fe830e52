"""The number of doublings came back; asked for is the doubled number.
Which of your two variables is the tensor?

2 倍にした回数が返っています。求めるのは、2 倍にしていった数です。
2 つの変数のうち、テンソルはどちらですか。
"""


def double_until(x, limit):
    count = 0
    while x < limit:
        x = 2 * x
        count += 1
    return count
