"""`float` can take the number out of a tensor with a single element only.
Which method makes a constant of a whole tensor?

`float` で数を取り出せるのは、要素が 1 つのテンソルだけです。
テンソル全体を定数にするメソッドは何ですか。
"""


def detached_product(x):
    return x * float(x**2)
