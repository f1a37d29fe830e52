"""Nothing is refused; compare the inner sides first.
What should (2, 3) times (4, 2) give?

どの shape も通っています。先に内側のサイズを比べましょう。
(2, 3) と (4, 2) の積を求められたら、どうなるとよいですか。
"""


def product_shape(a, b):
    m = a[0]
    p = b[1]
    return (m, p)
