"""A misfit gives `None`; the answer is `True` or `False`.
What does a function return when no `return` is reached?

合わないときに `None` が返ります。答えは `True` か `False` です。
どの `return` にも着かない関数は、何を返しますか。
"""


def can_multiply(a, b):
    if a[1] == b[0]:
        return True
