"""The value is right; grad was changed.
Which line writes into the memory of grad?

値は正しいですが、grad が変わっています。
grad のメモリに書き込んでいるのはどの行ですか。
"""


def update(w, grad, lr):
    grad *= lr
    return w - grad
