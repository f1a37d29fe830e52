"""A misfit raises an error; here the answer is `False`.
Which of the three functions is to raise `ValueError`?

合わないときに例外が出ます。ここでの答えは `False` です。
`ValueError` を出すのは、3 つの関数のうちどれですか。
"""


def can_multiply(a, b):
    if a[1] != b[0]:
        raise ValueError(f"{a} and {b} do not fit")
    return True
