"""In-place doubling writes into x itself, and torch refuses it for a tracked x; make a new tensor.
Which operator makes a new tensor instead of writing into the old one?

その場で 2 倍にすると、x そのものに書き込みます。追跡中の x では torch が断ります。新しいテンソルを作りましょう。
元のテンソルに書き込まずに、新しいテンソルを作る演算子は何ですか。
"""


def double_until(x, limit):
    while x < limit:
        x *= 2
    return x
