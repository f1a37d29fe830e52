"""A column and a row in the wrong order slipped through.
What does torch make of (2, 1) times (1, 2)?

縦ベクトルと横ベクトルの順序が逆でも通っています。
(2, 1) と (1, 2) の積は、torch では何になりますか。
"""


def row_col(r, c):
    return r @ c
