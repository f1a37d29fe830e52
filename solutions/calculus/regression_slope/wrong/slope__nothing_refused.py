"""The slopes are right; nothing is refused yet.
For which shapes, and for which x, does the prompt ask for `ValueError`?

傾きは正しいですが、まだ何も拒否していません。
問題文では、どんな shape と、どんな x に `ValueError` を求めていますか。
"""


def slope(x, y):
    return (x * y).sum() / (x**2).sum()
