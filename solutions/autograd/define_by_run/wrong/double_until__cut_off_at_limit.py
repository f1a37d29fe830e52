"""Looks like the result is cut off at limit; the number that was reached counts.
What follows 6 for x = 3 and limit = 10: 10 or 12?

結果を limit で切っているようです。たどり着いた数をそのまま返します。
x = 3、limit = 10 のとき、6 の次は 10 ですか、12 ですか。
"""


def double_until(x, limit):
    while x < limit:
        x = 2 * x
    return torch.clamp(x, max=limit)
