"""A tracked tensor refuses `numpy()`, and so does one on another device.
What do the two error messages tell you to call first?

追跡中のテンソルには `numpy()` を使えません。別の device のテンソルも同じです。
2 つのエラーメッセージは、先に何を呼ぶように言っていますか。
"""


def for_plot(t):
    return t.numpy()
