"""Looks like `is`: it asks for the same object, not for the same number.
Which operator asks whether two numbers are equal?

`is` を使っているようです。同じ数かではなく、同じオブジェクトかを調べます。
2 つの数が等しいかを調べる演算子は何ですか。
"""


def can_multiply(a, b):
    return a[1] is b[0]
