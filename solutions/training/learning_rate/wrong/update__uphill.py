"""Looks like a plus: the step goes uphill.
Does the gradient point to larger or to smaller losses?

符号が + のようです。ステップが坂を登っています。
勾配が指すのは、損失が大きくなる向きですか、小さくなる向きですか。
"""


def update(w, grad, lr):
    return w + lr * grad
