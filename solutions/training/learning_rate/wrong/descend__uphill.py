"""Looks like a plus: w climbs away from 0.
Does the gradient point to larger or to smaller losses?

符号が + のようです。w が坂を登り、0 から離れていきます。
勾配が指すのは、損失が大きくなる向きですか、小さくなる向きですか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        grad = a * w
        w = w + lr * grad
        path.append(w)
    return path
