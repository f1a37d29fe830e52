"""At exactly the limit it should stop.
Is 10 less than 10?

ちょうど limit になったら止まるようにします。
10 は 10 より小さいですか。
"""


def double_until(x, limit):
    while x <= limit:
        x = 2 * x
    return x
