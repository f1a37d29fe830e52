"""Looks like the largest number that is not above limit; asked for is the first that is not below it.
Is the number that you return for x = 3 and limit = 10 less than 10?

limit を超えない最大の数になっているようです。求めるのは、limit より小さくない最初の数です。
x = 3、limit = 10 のときに返す数は、10 より小さいですか。
"""


def double_until(x, limit):
    while 2 * x <= limit:
        x = 2 * x
    return x
