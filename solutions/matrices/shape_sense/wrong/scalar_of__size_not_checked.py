"""More than one element was accepted; only axes of length 1 were taken away.
What is left of (2, 1) without its axes of length 1?

要素が 2 個以上でも通っています。取り除かれたのは、長さ 1 の軸だけです。
shape (2, 1) から長さ 1 の軸を取り除くと、何が残りますか。
"""


def scalar_of(t):
    return t.squeeze()
