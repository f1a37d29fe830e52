"""The check is right; but asserts can be switched off.
Which statement raises a `ValueError`?

判定は正しいです。ただ、`assert` は無効にできます。
`ValueError` を出すのは、どの文ですか。
"""


def add(A, B):
    assert A.shape == B.shape
    return A + B
