"""Looks like a factor 2 too many: the ½ of the loss cancels it.
What is the derivative of w² / 2?

因数 2 が 1 つ多いようです。損失の ½ と打ち消し合います。
w² / 2 を微分すると何になりますか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        grad = 2 * a * w
        w = w - lr * grad
        path.append(w)
    return path
