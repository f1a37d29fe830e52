"""More than one element was accepted and the rest thrown away.
How many elements does (2, 1) have?

要素が 2 個以上でも通り、残りが捨てられています。
shape が (2, 1) のテンソルには、要素がいくつありますか。
"""


def scalar_of(t):
    return t.flatten()[0]
