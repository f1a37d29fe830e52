"""The value is right; w itself was changed.
Which line writes into the memory of w?

値は正しいですが、w 自身が変わっています。
w のメモリに書き込んでいるのはどの行ですか。
"""


def update(w, grad, lr):
    w -= lr * grad
    return w
