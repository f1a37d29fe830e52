"""Both numbers are right, in the wrong order.
Which number of a shape comes first, rows or columns?

数は 2 つとも正しいですが、順序が逆です。
shape で先に書くのは、行数ですか、列数ですか。
"""


def product_shape(a, b):
    if not a[-1] == b[0]:
        raise ValueError("%s and %s" % (a, b))
    c = [b[-1], a[0]]
    return tuple(c)
