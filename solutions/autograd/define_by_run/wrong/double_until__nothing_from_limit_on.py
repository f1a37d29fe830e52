"""For an x that is limit or more from the start, nothing comes back.
Which `return` is reached if the loop does not run at all?

x が初めから limit 以上のとき、何も返っていません。
ループが 1 回も動かないとき、どの `return` にたどり着きますか。
"""


def double_until(x, limit):
    while x < limit:
        x = 2 * x
        if x >= limit:
            return x
