"""Looks like x is doubled before it is compared, also where it is limit or more already.
What should come out for x = 12 and limit = 10?

比べる前に 2 倍にしているようです。x が初めから limit 以上のときも 2 倍になっています。
x = 12、limit = 10 なら、何が返るとよいですか。
"""


def double_until(x, limit):
    x = 2 * x
    while x < limit:
        x = 2 * x
    return x
