"""Looks like the first gradient is used for every step.
At which w does the second step start?

どのステップでも最初の勾配を使っているようです。
2 ステップ目は、どの w から始まりますか。
"""


def descend(w, lr, a, steps):
    grad = a * w
    path = []
    for _ in range(steps):
        w = w - lr * grad
        path.append(w)
    return path
