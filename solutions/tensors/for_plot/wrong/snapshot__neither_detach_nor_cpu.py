"""Looks like a copy by itself: a tracked tensor still refuses `numpy()`, and so does one on another device.
Which of your functions has these steps already?

コピーだけをしたようです。追跡中のテンソルにも、別の device のテンソルにも、まだ `numpy()` を使えません。
その手順がもう入っているのは、どの関数ですか。
"""


def snapshot(t):
    return t.numpy().copy()
