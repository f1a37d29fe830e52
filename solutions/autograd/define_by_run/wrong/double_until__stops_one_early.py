"""Looks like the last doubling is missing.
Where does your loop stop for x = 3 and limit = 10, and is that at least 10?

最後に 2 倍にする 1 回が足りないようです。
x = 3、limit = 10 のとき、ループはどこで止まりますか。それは 10 以上ですか。
"""


def double_until(x, limit):
    while 2 * x < limit:
        x = 2 * x
    return x
