"""The gradient was erased before it was read.
In which order should these happen: backward, read, reset?

読まれる前に勾配が消されています。
backward、読む、リセットは、どの順番で行うとよいですか。
"""


def fresh_gradient(w):
    L = ((w - 3) ** 2).sum()
    L.backward()
    w.grad.zero_()
    return w.grad
