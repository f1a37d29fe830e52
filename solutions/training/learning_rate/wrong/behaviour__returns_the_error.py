"""The `ValueError` was only returned, not raised.
Which keyword stops a function with an error?

`ValueError` を返しているだけで、例外が出ていません。
例外を出して関数を止めるキーワードは何ですか。
"""


def behaviour(lr, a):
    if lr <= 0:
        return "ValueError"
    if lr * a <= 1:
        return "steady"
    if lr * a < 2:
        return "zigzag"
    if lr * a == 2:
        return "bounces"
    return "diverges"
